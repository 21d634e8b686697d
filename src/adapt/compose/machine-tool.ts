import { buildOfService } from '../../evaluate/compose/build.ts';
import type { ComposeService } from '../../evaluate/compose/project.ts';
import { readString } from '../../evaluate/read.ts';
import { fileNameOf } from '../../source/path.ts';

/**
 * Programs that need the engine's socket to do what they are for: they find what runs by it (proxies, dashboards), read
 * its logs and figures, restart or renew it, or start containers of their own (runners of builds and functions).
 */
const ofEngine = words(
  'traefik nginx-proxy docker-gen acme-companion letsencrypt-nginx-proxy-companion caddy-docker-proxy swag',
  'docker-socket-proxy socket-proxy docker-proxy dockerproxy portainer portainer-ce portainer-ee agent_ce dockge yacht',
  'komodo periphery arcane lazydocker dozzle glance gethomepage/homepage homarr dashy swarmpit swarm-visualizer visualizer',
  'docker-swarm-visualizer weave-scope watchtower ouroboros diun whats-up-docker wud autoheal docker-autoheal',
  'shepherd ofelia swarm-cronjob deunhealth docker-volume-backup docker-backup offen cadvisor docker-exporter glances',
  'netdata beszel-agent telegraf datadog-agent datadog/agent portainer/agent newrelic-infrastructure filebeat metricbeat heartbeat auditbeat',
  'elastic-agent fleet-server logspout promtail fluentd fluent-bit fluentbit vector alloy grafana-agent otel-collector',
  'opentelemetry-collector opentelemetry-collector-contrib falco sysdig crowdsec uptime-kuma jenkins gitlab-runner',
  'act_runner woodpecker-agent drone-runner-docker github-runner actions-runner buildkite-agent teamcity-agent',
  'localstack localstack-pro ryuk testcontainers dind docker coolify dokku caprover registrator',
);

/** Programs that are part of the machine: its network, its disks, its devices, what watches it, an engine within one. */
const ofMachine = words(
  'node-exporter node_exporter nodeexporter cadvisor netdata glances telegraf datadog-agent newrelic-infrastructure',
  'metricbeat packetbeat auditbeat elastic-agent beszel-agent falco sysdig pcp smartctl-exporter scrutiny process-exporter',
  'ebpf-exporter blackbox-exporter dcgm-exporter parca-agent pyroscope-ebpf wireguard wg-easy openvpn openvpn-as gluetun',
  'tailscale zerotier netbird headscale softether strongswan keepalived haproxy-keepalived pihole adguardhome dnsmasq dhcpd',
  'unbound ddclient fail2ban crowdsec-firewall-bouncer plex jellyfin emby home-assistant homeassistant homebridge matter-server',
  'zigbee2mqtt frigate avahi samba nfs-server dind docker k3s k0s minikube systemd kvm qemu firecracker rclone mergerfs',
);

/** Whether it is there to use the container engine. */
export function usesEngine(service: ComposeService): boolean {
  return namesOf(service).some((name) => ofEngine.has(name));
}

/** Whether it is there to do something with the machine itself. */
export function isMachineTool(service: ComposeService): boolean {
  return namesOf(service).some((name) => ofMachine.has(name));
}

/** The names of the service and of what it runs or builds, without registry, tag and the name of the project before. */
function namesOf({ name, body }: ComposeService): readonly string[] {
  const image = readString(body, 'image');
  const run = image.state === 'known' ? image.value.replace(/(?::[^:/]*)?(?:@.*)?$/, '') : '';
  const context = buildOfService(body)?.context;
  // `agent` alone may be anybody's; `datadog/agent` is not.
  return [
    name,
    fileNameOf(run),
    run.split('/').slice(-2).join('/'),
    context === undefined ? '' : fileNameOf(context),
  ].map((each) => each.toLowerCase());
}

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

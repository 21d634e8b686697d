// Made by `npm run generate` from src/config/schema.ts and the rules.
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
"use strict";
export const validate = validate21;
export default validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"infra-lint","definitions":{"severity":{"enum":["off","error","warning","note"]},"rule":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{}}}},"rules":{"type":"object","additionalProperties":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"properties":{"add-instead-of-copy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"autoscaling-conflict":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"autoscaling-range":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minMinimum":{"type":"integer","minimum":0},"maxMaximum":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"autoscaling-target":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minPercent":{"type":"number","minimum":0},"maxPercent":{"type":"number","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"bloated-image":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxSizeMB":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"curl-pipe-shell":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"deletion-unprotected":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"deprecated-maintainer":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"direct-database-access":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"downtime-deployment":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"ephemeral-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"flat-network":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"hardcoded-secret":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"image-not-scanned":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"layer-cache-order":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-alarm":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-audit-log":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-circuit-breaker":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-cost-alert":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-ddos-protection":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-dead-letter-queue":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-decision-record":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"required":{"type":"boolean"},"fewestServices":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-disaster-recovery":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-disruption-budget":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-dns-failover":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-dockerignore":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-failover":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minReplicas":{"type":"integer","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-health-check":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxStartDelaySeconds":{"type":"integer","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-lifecycle-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-monitoring":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-network-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-read-replica":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"readHeavy":{"type":"array","items":{"type":"string"},"default":[]}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-resource-limits":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"cpu":{"type":"boolean"}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-resource-requests":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-spread":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-timeout":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxRequestSeconds":{"type":"integer","minimum":1},"maxIdleSeconds":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-waf":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-workdir":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-autoscaling":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-backups":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-restart-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-rotation":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-spot-capacity":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-storage-autoscaling":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"open-security-group":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"allowedPorts":{"type":"array","items":{"type":"string"},"default":["80","443"]}}}}},"else":{"$ref":"#/definitions/severity"}},"orchestrator-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"fewestOnKubernetes":{"type":"integer","minimum":1},"mostOnCompose":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"overbroad-iam":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"oversized-request":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxProcessors":{"type":"integer","minimum":1},"maxTimesTypical":{"type":"number","minimum":1},"maxCpuRatio":{"type":"number","minimum":1},"maxMemoryRatio":{"type":"number","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"package-cache-kept":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"plaintext-listener":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"public-bucket":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"public-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"root-container":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"shared-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"shell-form-entrypoint":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"short-backup-retention":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minDays":{"type":"integer","minimum":1},"advisedDays":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"short-log-retention":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minDays":{"type":"integer","minimum":1},"allowForever":{"type":"boolean"}}}}},"else":{"$ref":"#/definitions/severity"}},"short-metrics-retention":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minDays":{"type":"number","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"single-az":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minZones":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"single-replica":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"single-stage-build":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"slow-health-check":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxIntervalSeconds":{"type":"integer","minimum":1},"maxFailures":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"stateful-deployment":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"sticky-sessions":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"sudo-in-image":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unencrypted-at-rest":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unencrypted-in-transit":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unofficial-base-image":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"allowed":{"type":"array","items":{"type":"string"},"default":["mcr.microsoft.com/","gcr.io/distroless/","registry.access.redhat.com/","registry.redhat.io/","registry.suse.com/","cgr.dev/chainguard/","public.ecr.aws/docker/library/","public.ecr.aws/amazonlinux/","public.ecr.aws/lts/","registry.k8s.io/","registry.fedoraproject.org/","quay.io/centos/","public.ecr.aws/lambda/","docker.elastic.co/","nvcr.io/"]}}}}},"else":{"$ref":"#/definitions/severity"}},"unordered-startup":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unpinned-image":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"requireDigest":{"type":"boolean"}}}}},"else":{"$ref":"#/definitions/severity"}},"weak-tls-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"wrong-load-balancer":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}}}}},"type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"extends":{"type":"array","items":{"type":"string","pattern":"\\S"}},"profile":{"enum":["default","strict"]},"failOn":{"enum":["error","warning","note","never"]},"minSeverity":{"enum":["error","warning","note"]},"maxWarnings":{"type":"integer","minimum":0},"baseline":{"type":"string","pattern":"\\S"},"rules":{"allOf":[{"$ref":"#/definitions/rules"}]},"include":{"type":"array","items":{"type":"string","pattern":"\\S"}},"exclude":{"type":"array","items":{"type":"string","pattern":"\\S"}},"overrides":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"files":{"type":"array","items":{"type":"string","pattern":"\\S"}},"profile":{"enum":["default","strict"]},"rules":{"allOf":[{"$ref":"#/definitions/rules"}]}},"required":["files"]}},"environments":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"paths":{"type":"array","items":{"type":"string","pattern":"\\S"}},"stage":{"enum":["development","production"]}},"required":["paths","stage"]}},"terraform":{"type":"object","additionalProperties":false,"properties":{"environments":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","pattern":"\\S"},"root":{"type":"string"},"variableFiles":{"type":"array","minItems":1,"items":{"type":"string","pattern":"\\S"}}},"required":["name","variableFiles"]}}}},"suppressions":{"type":"object","additionalProperties":false,"properties":{"inline":{"type":"boolean"},"requireReason":{"type":"boolean"},"reportUnused":{"enum":["off","own","all"]},"reportSuppressed":{"type":"boolean"},"honour":{"type":"array","items":{"enum":["checkov","dclint","docker","hadolint","kics","kube-linter","kube-score","polaris","tflint","trivy"]}}}},"ignore":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"rules":{"type":"array","minItems":1,"items":{"enum":["add-instead-of-copy","autoscaling-conflict","autoscaling-range","autoscaling-target","bloated-image","curl-pipe-shell","deletion-unprotected","deprecated-maintainer","direct-database-access","downtime-deployment","ephemeral-database","flat-network","hardcoded-secret","image-not-scanned","layer-cache-order","missing-alarm","missing-audit-log","missing-circuit-breaker","missing-cost-alert","missing-ddos-protection","missing-dead-letter-queue","missing-decision-record","missing-disaster-recovery","missing-disruption-budget","missing-dns-failover","missing-dockerignore","missing-failover","missing-health-check","missing-lifecycle-policy","missing-monitoring","missing-network-policy","missing-read-replica","missing-resource-limits","missing-resource-requests","missing-spread","missing-timeout","missing-waf","missing-workdir","no-autoscaling","no-backups","no-restart-policy","no-rotation","no-spot-capacity","no-storage-autoscaling","open-security-group","orchestrator-mismatch","overbroad-iam","oversized-request","package-cache-kept","plaintext-listener","public-bucket","public-database","root-container","shared-database","shell-form-entrypoint","short-backup-retention","short-log-retention","short-metrics-retention","single-az","single-replica","single-stage-build","slow-health-check","stateful-deployment","sticky-sessions","sudo-in-image","unencrypted-at-rest","unencrypted-in-transit","unofficial-base-image","unordered-startup","unpinned-image","weak-tls-policy","wrong-load-balancer"]}},"paths":{"type":"array","items":{"type":"string","pattern":"\\S"}},"resources":{"type":"array","items":{"type":"string","pattern":"\\S"}},"reason":{"type":"string","pattern":"\\S"},"expires":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}$"}},"required":["rules","reason"]}}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("\\S", "u");
const pattern11 = new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
const schema7 = {"type":"object","additionalProperties":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"properties":{"add-instead-of-copy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"autoscaling-conflict":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"autoscaling-range":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minMinimum":{"type":"integer","minimum":0},"maxMaximum":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"autoscaling-target":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minPercent":{"type":"number","minimum":0},"maxPercent":{"type":"number","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"bloated-image":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxSizeMB":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"curl-pipe-shell":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"deletion-unprotected":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"deprecated-maintainer":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"direct-database-access":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"downtime-deployment":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"ephemeral-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"flat-network":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"hardcoded-secret":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"image-not-scanned":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"layer-cache-order":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-alarm":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-audit-log":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-circuit-breaker":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-cost-alert":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-ddos-protection":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-dead-letter-queue":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-decision-record":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"required":{"type":"boolean"},"fewestServices":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-disaster-recovery":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-disruption-budget":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-dns-failover":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-dockerignore":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-failover":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minReplicas":{"type":"integer","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-health-check":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxStartDelaySeconds":{"type":"integer","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-lifecycle-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-monitoring":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-network-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-read-replica":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"readHeavy":{"type":"array","items":{"type":"string"},"default":[]}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-resource-limits":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"cpu":{"type":"boolean"}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-resource-requests":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-spread":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-timeout":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxRequestSeconds":{"type":"integer","minimum":1},"maxIdleSeconds":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-waf":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-workdir":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-autoscaling":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-backups":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-restart-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-rotation":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-spot-capacity":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-storage-autoscaling":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"open-security-group":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"allowedPorts":{"type":"array","items":{"type":"string"},"default":["80","443"]}}}}},"else":{"$ref":"#/definitions/severity"}},"orchestrator-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"fewestOnKubernetes":{"type":"integer","minimum":1},"mostOnCompose":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"overbroad-iam":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"oversized-request":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxProcessors":{"type":"integer","minimum":1},"maxTimesTypical":{"type":"number","minimum":1},"maxCpuRatio":{"type":"number","minimum":1},"maxMemoryRatio":{"type":"number","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"package-cache-kept":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"plaintext-listener":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"public-bucket":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"public-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"root-container":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"shared-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"shell-form-entrypoint":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"short-backup-retention":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minDays":{"type":"integer","minimum":1},"advisedDays":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"short-log-retention":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minDays":{"type":"integer","minimum":1},"allowForever":{"type":"boolean"}}}}},"else":{"$ref":"#/definitions/severity"}},"short-metrics-retention":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minDays":{"type":"number","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"single-az":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minZones":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"single-replica":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"single-stage-build":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"slow-health-check":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxIntervalSeconds":{"type":"integer","minimum":1},"maxFailures":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"stateful-deployment":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"sticky-sessions":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"sudo-in-image":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unencrypted-at-rest":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unencrypted-in-transit":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unofficial-base-image":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"allowed":{"type":"array","items":{"type":"string"},"default":["mcr.microsoft.com/","gcr.io/distroless/","registry.access.redhat.com/","registry.redhat.io/","registry.suse.com/","cgr.dev/chainguard/","public.ecr.aws/docker/library/","public.ecr.aws/amazonlinux/","public.ecr.aws/lts/","registry.k8s.io/","registry.fedoraproject.org/","quay.io/centos/","public.ecr.aws/lambda/","docker.elastic.co/","nvcr.io/"]}}}}},"else":{"$ref":"#/definitions/severity"}},"unordered-startup":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unpinned-image":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"requireDigest":{"type":"boolean"}}}}},"else":{"$ref":"#/definitions/severity"}},"weak-tls-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"wrong-load-balancer":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}}}};
const schema8 = {"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{}}}};
const schema9 = {"enum":["off","error","warning","note"]};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((((data === "off") || (data === "error")) || (data === "warning")) || (data === "note"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema9.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "severity") || (key0 === "options"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.severity !== undefined){
if(!(validate24(data.severity, {instancePath:instancePath+"/severity",parentData:data,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data.options !== undefined){
let data1 = data.options;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
const err1 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema7.properties, key0))){
let data0 = data[key0];
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
if(!(validate23(data0, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs7 = errors;
if(!(validate24(data0, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key0,rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
if(data["add-instead-of-copy"] !== undefined){
let data1 = data["add-instead-of-copy"];
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs12 = errors;
if(!(validate23(data1, {instancePath:instancePath+"/add-instead-of-copy",parentData:data,parentDataProperty:"add-instead-of-copy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid1 = _errs12 === errors;
valid3 = _valid1;
ifClause1 = "then";
}
else {
const _errs13 = errors;
if(!(validate24(data1, {instancePath:instancePath+"/add-instead-of-copy",parentData:data,parentDataProperty:"add-instead-of-copy",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid1 = _errs13 === errors;
valid3 = _valid1;
ifClause1 = "else";
}
if(!valid3){
const err3 = {instancePath:instancePath+"/add-instead-of-copy",schemaPath:"#/properties/add-instead-of-copy/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data["autoscaling-conflict"] !== undefined){
let data2 = data["autoscaling-conflict"];
const _errs15 = errors;
let valid4 = true;
const _errs16 = errors;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid2 = _errs16 === errors;
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs18 = errors;
if(!(validate23(data2, {instancePath:instancePath+"/autoscaling-conflict",parentData:data,parentDataProperty:"autoscaling-conflict",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid2 = _errs18 === errors;
valid4 = _valid2;
ifClause2 = "then";
}
else {
const _errs19 = errors;
if(!(validate24(data2, {instancePath:instancePath+"/autoscaling-conflict",parentData:data,parentDataProperty:"autoscaling-conflict",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid2 = _errs19 === errors;
valid4 = _valid2;
ifClause2 = "else";
}
if(!valid4){
const err5 = {instancePath:instancePath+"/autoscaling-conflict",schemaPath:"#/properties/autoscaling-conflict/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data["autoscaling-range"] !== undefined){
let data3 = data["autoscaling-range"];
const _errs21 = errors;
let valid5 = true;
const _errs22 = errors;
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid3 = _errs22 === errors;
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs24 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((key1 === "severity") || (key1 === "options"))){
const err7 = {instancePath:instancePath+"/autoscaling-range",schemaPath:"#/properties/autoscaling-range/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.severity !== undefined){
if(!(validate24(data3.severity, {instancePath:instancePath+"/autoscaling-range/severity",parentData:data3,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data3.options !== undefined){
let data5 = data3.options;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key2 in data5){
if(!((key2 === "minMinimum") || (key2 === "maxMaximum"))){
const err8 = {instancePath:instancePath+"/autoscaling-range/options",schemaPath:"#/properties/autoscaling-range/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data5.minMinimum !== undefined){
let data6 = data5.minMinimum;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err9 = {instancePath:instancePath+"/autoscaling-range/options/minMinimum",schemaPath:"#/properties/autoscaling-range/then/properties/options/properties/minMinimum/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err10 = {instancePath:instancePath+"/autoscaling-range/options/minMinimum",schemaPath:"#/properties/autoscaling-range/then/properties/options/properties/minMinimum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data5.maxMaximum !== undefined){
let data7 = data5.maxMaximum;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err11 = {instancePath:instancePath+"/autoscaling-range/options/maxMaximum",schemaPath:"#/properties/autoscaling-range/then/properties/options/properties/maxMaximum/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
const err12 = {instancePath:instancePath+"/autoscaling-range/options/maxMaximum",schemaPath:"#/properties/autoscaling-range/then/properties/options/properties/maxMaximum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/autoscaling-range/options",schemaPath:"#/properties/autoscaling-range/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/autoscaling-range",schemaPath:"#/properties/autoscaling-range/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid3 = _errs24 === errors;
valid5 = _valid3;
ifClause3 = "then";
}
else {
const _errs35 = errors;
if(!(validate24(data3, {instancePath:instancePath+"/autoscaling-range",parentData:data,parentDataProperty:"autoscaling-range",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid3 = _errs35 === errors;
valid5 = _valid3;
ifClause3 = "else";
}
if(!valid5){
const err15 = {instancePath:instancePath+"/autoscaling-range",schemaPath:"#/properties/autoscaling-range/if",keyword:"if",params:{failingKeyword: ifClause3},message:"must match \""+ifClause3+"\" schema"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data["autoscaling-target"] !== undefined){
let data8 = data["autoscaling-target"];
const _errs37 = errors;
let valid8 = true;
const _errs38 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid4 = _errs38 === errors;
errors = _errs37;
if(vErrors !== null){
if(_errs37){
vErrors.length = _errs37;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid4){
const _errs40 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
if(!((key3 === "severity") || (key3 === "options"))){
const err17 = {instancePath:instancePath+"/autoscaling-target",schemaPath:"#/properties/autoscaling-target/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.severity !== undefined){
if(!(validate24(data8.severity, {instancePath:instancePath+"/autoscaling-target/severity",parentData:data8,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data8.options !== undefined){
let data10 = data8.options;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key4 in data10){
if(!((key4 === "minPercent") || (key4 === "maxPercent"))){
const err18 = {instancePath:instancePath+"/autoscaling-target/options",schemaPath:"#/properties/autoscaling-target/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data10.minPercent !== undefined){
let data11 = data10.minPercent;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err19 = {instancePath:instancePath+"/autoscaling-target/options/minPercent",schemaPath:"#/properties/autoscaling-target/then/properties/options/properties/minPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/autoscaling-target/options/minPercent",schemaPath:"#/properties/autoscaling-target/then/properties/options/properties/minPercent/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data10.maxPercent !== undefined){
let data12 = data10.maxPercent;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err21 = {instancePath:instancePath+"/autoscaling-target/options/maxPercent",schemaPath:"#/properties/autoscaling-target/then/properties/options/properties/maxPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/autoscaling-target/options/maxPercent",schemaPath:"#/properties/autoscaling-target/then/properties/options/properties/maxPercent/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/autoscaling-target/options",schemaPath:"#/properties/autoscaling-target/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/autoscaling-target",schemaPath:"#/properties/autoscaling-target/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid4 = _errs40 === errors;
valid8 = _valid4;
ifClause4 = "then";
}
else {
const _errs51 = errors;
if(!(validate24(data8, {instancePath:instancePath+"/autoscaling-target",parentData:data,parentDataProperty:"autoscaling-target",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid4 = _errs51 === errors;
valid8 = _valid4;
ifClause4 = "else";
}
if(!valid8){
const err25 = {instancePath:instancePath+"/autoscaling-target",schemaPath:"#/properties/autoscaling-target/if",keyword:"if",params:{failingKeyword: ifClause4},message:"must match \""+ifClause4+"\" schema"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data["bloated-image"] !== undefined){
let data13 = data["bloated-image"];
const _errs53 = errors;
let valid11 = true;
const _errs54 = errors;
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
const err26 = {};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid5 = _errs54 === errors;
errors = _errs53;
if(vErrors !== null){
if(_errs53){
vErrors.length = _errs53;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid5){
const _errs56 = errors;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key5 in data13){
if(!((key5 === "severity") || (key5 === "options"))){
const err27 = {instancePath:instancePath+"/bloated-image",schemaPath:"#/properties/bloated-image/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data13.severity !== undefined){
if(!(validate24(data13.severity, {instancePath:instancePath+"/bloated-image/severity",parentData:data13,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data13.options !== undefined){
let data15 = data13.options;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key6 in data15){
if(!(key6 === "maxSizeMB")){
const err28 = {instancePath:instancePath+"/bloated-image/options",schemaPath:"#/properties/bloated-image/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data15.maxSizeMB !== undefined){
let data16 = data15.maxSizeMB;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err29 = {instancePath:instancePath+"/bloated-image/options/maxSizeMB",schemaPath:"#/properties/bloated-image/then/properties/options/properties/maxSizeMB/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 1 || isNaN(data16)){
const err30 = {instancePath:instancePath+"/bloated-image/options/maxSizeMB",schemaPath:"#/properties/bloated-image/then/properties/options/properties/maxSizeMB/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
else {
const err31 = {instancePath:instancePath+"/bloated-image/options",schemaPath:"#/properties/bloated-image/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/bloated-image",schemaPath:"#/properties/bloated-image/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid5 = _errs56 === errors;
valid11 = _valid5;
ifClause5 = "then";
}
else {
const _errs65 = errors;
if(!(validate24(data13, {instancePath:instancePath+"/bloated-image",parentData:data,parentDataProperty:"bloated-image",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid5 = _errs65 === errors;
valid11 = _valid5;
ifClause5 = "else";
}
if(!valid11){
const err33 = {instancePath:instancePath+"/bloated-image",schemaPath:"#/properties/bloated-image/if",keyword:"if",params:{failingKeyword: ifClause5},message:"must match \""+ifClause5+"\" schema"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data["curl-pipe-shell"] !== undefined){
let data17 = data["curl-pipe-shell"];
const _errs67 = errors;
let valid14 = true;
const _errs68 = errors;
if(!(data17 && typeof data17 == "object" && !Array.isArray(data17))){
const err34 = {};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid6 = _errs68 === errors;
errors = _errs67;
if(vErrors !== null){
if(_errs67){
vErrors.length = _errs67;
}
else {
vErrors = null;
}
}
let ifClause6;
if(_valid6){
const _errs70 = errors;
if(!(validate23(data17, {instancePath:instancePath+"/curl-pipe-shell",parentData:data,parentDataProperty:"curl-pipe-shell",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid6 = _errs70 === errors;
valid14 = _valid6;
ifClause6 = "then";
}
else {
const _errs71 = errors;
if(!(validate24(data17, {instancePath:instancePath+"/curl-pipe-shell",parentData:data,parentDataProperty:"curl-pipe-shell",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid6 = _errs71 === errors;
valid14 = _valid6;
ifClause6 = "else";
}
if(!valid14){
const err35 = {instancePath:instancePath+"/curl-pipe-shell",schemaPath:"#/properties/curl-pipe-shell/if",keyword:"if",params:{failingKeyword: ifClause6},message:"must match \""+ifClause6+"\" schema"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data["deletion-unprotected"] !== undefined){
let data18 = data["deletion-unprotected"];
const _errs73 = errors;
let valid15 = true;
const _errs74 = errors;
if(!(data18 && typeof data18 == "object" && !Array.isArray(data18))){
const err36 = {};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var _valid7 = _errs74 === errors;
errors = _errs73;
if(vErrors !== null){
if(_errs73){
vErrors.length = _errs73;
}
else {
vErrors = null;
}
}
let ifClause7;
if(_valid7){
const _errs76 = errors;
if(!(validate23(data18, {instancePath:instancePath+"/deletion-unprotected",parentData:data,parentDataProperty:"deletion-unprotected",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid7 = _errs76 === errors;
valid15 = _valid7;
ifClause7 = "then";
}
else {
const _errs77 = errors;
if(!(validate24(data18, {instancePath:instancePath+"/deletion-unprotected",parentData:data,parentDataProperty:"deletion-unprotected",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid7 = _errs77 === errors;
valid15 = _valid7;
ifClause7 = "else";
}
if(!valid15){
const err37 = {instancePath:instancePath+"/deletion-unprotected",schemaPath:"#/properties/deletion-unprotected/if",keyword:"if",params:{failingKeyword: ifClause7},message:"must match \""+ifClause7+"\" schema"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data["deprecated-maintainer"] !== undefined){
let data19 = data["deprecated-maintainer"];
const _errs79 = errors;
let valid16 = true;
const _errs80 = errors;
if(!(data19 && typeof data19 == "object" && !Array.isArray(data19))){
const err38 = {};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var _valid8 = _errs80 === errors;
errors = _errs79;
if(vErrors !== null){
if(_errs79){
vErrors.length = _errs79;
}
else {
vErrors = null;
}
}
let ifClause8;
if(_valid8){
const _errs82 = errors;
if(!(validate23(data19, {instancePath:instancePath+"/deprecated-maintainer",parentData:data,parentDataProperty:"deprecated-maintainer",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid8 = _errs82 === errors;
valid16 = _valid8;
ifClause8 = "then";
}
else {
const _errs83 = errors;
if(!(validate24(data19, {instancePath:instancePath+"/deprecated-maintainer",parentData:data,parentDataProperty:"deprecated-maintainer",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid8 = _errs83 === errors;
valid16 = _valid8;
ifClause8 = "else";
}
if(!valid16){
const err39 = {instancePath:instancePath+"/deprecated-maintainer",schemaPath:"#/properties/deprecated-maintainer/if",keyword:"if",params:{failingKeyword: ifClause8},message:"must match \""+ifClause8+"\" schema"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data["direct-database-access"] !== undefined){
let data20 = data["direct-database-access"];
const _errs85 = errors;
let valid17 = true;
const _errs86 = errors;
if(!(data20 && typeof data20 == "object" && !Array.isArray(data20))){
const err40 = {};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var _valid9 = _errs86 === errors;
errors = _errs85;
if(vErrors !== null){
if(_errs85){
vErrors.length = _errs85;
}
else {
vErrors = null;
}
}
let ifClause9;
if(_valid9){
const _errs88 = errors;
if(!(validate23(data20, {instancePath:instancePath+"/direct-database-access",parentData:data,parentDataProperty:"direct-database-access",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid9 = _errs88 === errors;
valid17 = _valid9;
ifClause9 = "then";
}
else {
const _errs89 = errors;
if(!(validate24(data20, {instancePath:instancePath+"/direct-database-access",parentData:data,parentDataProperty:"direct-database-access",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid9 = _errs89 === errors;
valid17 = _valid9;
ifClause9 = "else";
}
if(!valid17){
const err41 = {instancePath:instancePath+"/direct-database-access",schemaPath:"#/properties/direct-database-access/if",keyword:"if",params:{failingKeyword: ifClause9},message:"must match \""+ifClause9+"\" schema"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data["downtime-deployment"] !== undefined){
let data21 = data["downtime-deployment"];
const _errs91 = errors;
let valid18 = true;
const _errs92 = errors;
if(!(data21 && typeof data21 == "object" && !Array.isArray(data21))){
const err42 = {};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
var _valid10 = _errs92 === errors;
errors = _errs91;
if(vErrors !== null){
if(_errs91){
vErrors.length = _errs91;
}
else {
vErrors = null;
}
}
let ifClause10;
if(_valid10){
const _errs94 = errors;
if(!(validate23(data21, {instancePath:instancePath+"/downtime-deployment",parentData:data,parentDataProperty:"downtime-deployment",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid10 = _errs94 === errors;
valid18 = _valid10;
ifClause10 = "then";
}
else {
const _errs95 = errors;
if(!(validate24(data21, {instancePath:instancePath+"/downtime-deployment",parentData:data,parentDataProperty:"downtime-deployment",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid10 = _errs95 === errors;
valid18 = _valid10;
ifClause10 = "else";
}
if(!valid18){
const err43 = {instancePath:instancePath+"/downtime-deployment",schemaPath:"#/properties/downtime-deployment/if",keyword:"if",params:{failingKeyword: ifClause10},message:"must match \""+ifClause10+"\" schema"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data["ephemeral-database"] !== undefined){
let data22 = data["ephemeral-database"];
const _errs97 = errors;
let valid19 = true;
const _errs98 = errors;
if(!(data22 && typeof data22 == "object" && !Array.isArray(data22))){
const err44 = {};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid11 = _errs98 === errors;
errors = _errs97;
if(vErrors !== null){
if(_errs97){
vErrors.length = _errs97;
}
else {
vErrors = null;
}
}
let ifClause11;
if(_valid11){
const _errs100 = errors;
if(!(validate23(data22, {instancePath:instancePath+"/ephemeral-database",parentData:data,parentDataProperty:"ephemeral-database",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid11 = _errs100 === errors;
valid19 = _valid11;
ifClause11 = "then";
}
else {
const _errs101 = errors;
if(!(validate24(data22, {instancePath:instancePath+"/ephemeral-database",parentData:data,parentDataProperty:"ephemeral-database",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid11 = _errs101 === errors;
valid19 = _valid11;
ifClause11 = "else";
}
if(!valid19){
const err45 = {instancePath:instancePath+"/ephemeral-database",schemaPath:"#/properties/ephemeral-database/if",keyword:"if",params:{failingKeyword: ifClause11},message:"must match \""+ifClause11+"\" schema"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data["flat-network"] !== undefined){
let data23 = data["flat-network"];
const _errs103 = errors;
let valid20 = true;
const _errs104 = errors;
if(!(data23 && typeof data23 == "object" && !Array.isArray(data23))){
const err46 = {};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
var _valid12 = _errs104 === errors;
errors = _errs103;
if(vErrors !== null){
if(_errs103){
vErrors.length = _errs103;
}
else {
vErrors = null;
}
}
let ifClause12;
if(_valid12){
const _errs106 = errors;
if(!(validate23(data23, {instancePath:instancePath+"/flat-network",parentData:data,parentDataProperty:"flat-network",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid12 = _errs106 === errors;
valid20 = _valid12;
ifClause12 = "then";
}
else {
const _errs107 = errors;
if(!(validate24(data23, {instancePath:instancePath+"/flat-network",parentData:data,parentDataProperty:"flat-network",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid12 = _errs107 === errors;
valid20 = _valid12;
ifClause12 = "else";
}
if(!valid20){
const err47 = {instancePath:instancePath+"/flat-network",schemaPath:"#/properties/flat-network/if",keyword:"if",params:{failingKeyword: ifClause12},message:"must match \""+ifClause12+"\" schema"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data["hardcoded-secret"] !== undefined){
let data24 = data["hardcoded-secret"];
const _errs109 = errors;
let valid21 = true;
const _errs110 = errors;
if(!(data24 && typeof data24 == "object" && !Array.isArray(data24))){
const err48 = {};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var _valid13 = _errs110 === errors;
errors = _errs109;
if(vErrors !== null){
if(_errs109){
vErrors.length = _errs109;
}
else {
vErrors = null;
}
}
let ifClause13;
if(_valid13){
const _errs112 = errors;
if(!(validate23(data24, {instancePath:instancePath+"/hardcoded-secret",parentData:data,parentDataProperty:"hardcoded-secret",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid13 = _errs112 === errors;
valid21 = _valid13;
ifClause13 = "then";
}
else {
const _errs113 = errors;
if(!(validate24(data24, {instancePath:instancePath+"/hardcoded-secret",parentData:data,parentDataProperty:"hardcoded-secret",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid13 = _errs113 === errors;
valid21 = _valid13;
ifClause13 = "else";
}
if(!valid21){
const err49 = {instancePath:instancePath+"/hardcoded-secret",schemaPath:"#/properties/hardcoded-secret/if",keyword:"if",params:{failingKeyword: ifClause13},message:"must match \""+ifClause13+"\" schema"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data["image-not-scanned"] !== undefined){
let data25 = data["image-not-scanned"];
const _errs115 = errors;
let valid22 = true;
const _errs116 = errors;
if(!(data25 && typeof data25 == "object" && !Array.isArray(data25))){
const err50 = {};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
var _valid14 = _errs116 === errors;
errors = _errs115;
if(vErrors !== null){
if(_errs115){
vErrors.length = _errs115;
}
else {
vErrors = null;
}
}
let ifClause14;
if(_valid14){
const _errs118 = errors;
if(!(validate23(data25, {instancePath:instancePath+"/image-not-scanned",parentData:data,parentDataProperty:"image-not-scanned",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid14 = _errs118 === errors;
valid22 = _valid14;
ifClause14 = "then";
}
else {
const _errs119 = errors;
if(!(validate24(data25, {instancePath:instancePath+"/image-not-scanned",parentData:data,parentDataProperty:"image-not-scanned",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid14 = _errs119 === errors;
valid22 = _valid14;
ifClause14 = "else";
}
if(!valid22){
const err51 = {instancePath:instancePath+"/image-not-scanned",schemaPath:"#/properties/image-not-scanned/if",keyword:"if",params:{failingKeyword: ifClause14},message:"must match \""+ifClause14+"\" schema"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data["layer-cache-order"] !== undefined){
let data26 = data["layer-cache-order"];
const _errs121 = errors;
let valid23 = true;
const _errs122 = errors;
if(!(data26 && typeof data26 == "object" && !Array.isArray(data26))){
const err52 = {};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
var _valid15 = _errs122 === errors;
errors = _errs121;
if(vErrors !== null){
if(_errs121){
vErrors.length = _errs121;
}
else {
vErrors = null;
}
}
let ifClause15;
if(_valid15){
const _errs124 = errors;
if(!(validate23(data26, {instancePath:instancePath+"/layer-cache-order",parentData:data,parentDataProperty:"layer-cache-order",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid15 = _errs124 === errors;
valid23 = _valid15;
ifClause15 = "then";
}
else {
const _errs125 = errors;
if(!(validate24(data26, {instancePath:instancePath+"/layer-cache-order",parentData:data,parentDataProperty:"layer-cache-order",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid15 = _errs125 === errors;
valid23 = _valid15;
ifClause15 = "else";
}
if(!valid23){
const err53 = {instancePath:instancePath+"/layer-cache-order",schemaPath:"#/properties/layer-cache-order/if",keyword:"if",params:{failingKeyword: ifClause15},message:"must match \""+ifClause15+"\" schema"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data["missing-alarm"] !== undefined){
let data27 = data["missing-alarm"];
const _errs127 = errors;
let valid24 = true;
const _errs128 = errors;
if(!(data27 && typeof data27 == "object" && !Array.isArray(data27))){
const err54 = {};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
var _valid16 = _errs128 === errors;
errors = _errs127;
if(vErrors !== null){
if(_errs127){
vErrors.length = _errs127;
}
else {
vErrors = null;
}
}
let ifClause16;
if(_valid16){
const _errs130 = errors;
if(!(validate23(data27, {instancePath:instancePath+"/missing-alarm",parentData:data,parentDataProperty:"missing-alarm",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid16 = _errs130 === errors;
valid24 = _valid16;
ifClause16 = "then";
}
else {
const _errs131 = errors;
if(!(validate24(data27, {instancePath:instancePath+"/missing-alarm",parentData:data,parentDataProperty:"missing-alarm",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid16 = _errs131 === errors;
valid24 = _valid16;
ifClause16 = "else";
}
if(!valid24){
const err55 = {instancePath:instancePath+"/missing-alarm",schemaPath:"#/properties/missing-alarm/if",keyword:"if",params:{failingKeyword: ifClause16},message:"must match \""+ifClause16+"\" schema"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data["missing-audit-log"] !== undefined){
let data28 = data["missing-audit-log"];
const _errs133 = errors;
let valid25 = true;
const _errs134 = errors;
if(!(data28 && typeof data28 == "object" && !Array.isArray(data28))){
const err56 = {};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
var _valid17 = _errs134 === errors;
errors = _errs133;
if(vErrors !== null){
if(_errs133){
vErrors.length = _errs133;
}
else {
vErrors = null;
}
}
let ifClause17;
if(_valid17){
const _errs136 = errors;
if(!(validate23(data28, {instancePath:instancePath+"/missing-audit-log",parentData:data,parentDataProperty:"missing-audit-log",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid17 = _errs136 === errors;
valid25 = _valid17;
ifClause17 = "then";
}
else {
const _errs137 = errors;
if(!(validate24(data28, {instancePath:instancePath+"/missing-audit-log",parentData:data,parentDataProperty:"missing-audit-log",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid17 = _errs137 === errors;
valid25 = _valid17;
ifClause17 = "else";
}
if(!valid25){
const err57 = {instancePath:instancePath+"/missing-audit-log",schemaPath:"#/properties/missing-audit-log/if",keyword:"if",params:{failingKeyword: ifClause17},message:"must match \""+ifClause17+"\" schema"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data["missing-circuit-breaker"] !== undefined){
let data29 = data["missing-circuit-breaker"];
const _errs139 = errors;
let valid26 = true;
const _errs140 = errors;
if(!(data29 && typeof data29 == "object" && !Array.isArray(data29))){
const err58 = {};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var _valid18 = _errs140 === errors;
errors = _errs139;
if(vErrors !== null){
if(_errs139){
vErrors.length = _errs139;
}
else {
vErrors = null;
}
}
let ifClause18;
if(_valid18){
const _errs142 = errors;
if(!(validate23(data29, {instancePath:instancePath+"/missing-circuit-breaker",parentData:data,parentDataProperty:"missing-circuit-breaker",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid18 = _errs142 === errors;
valid26 = _valid18;
ifClause18 = "then";
}
else {
const _errs143 = errors;
if(!(validate24(data29, {instancePath:instancePath+"/missing-circuit-breaker",parentData:data,parentDataProperty:"missing-circuit-breaker",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid18 = _errs143 === errors;
valid26 = _valid18;
ifClause18 = "else";
}
if(!valid26){
const err59 = {instancePath:instancePath+"/missing-circuit-breaker",schemaPath:"#/properties/missing-circuit-breaker/if",keyword:"if",params:{failingKeyword: ifClause18},message:"must match \""+ifClause18+"\" schema"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data["missing-cost-alert"] !== undefined){
let data30 = data["missing-cost-alert"];
const _errs145 = errors;
let valid27 = true;
const _errs146 = errors;
if(!(data30 && typeof data30 == "object" && !Array.isArray(data30))){
const err60 = {};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
var _valid19 = _errs146 === errors;
errors = _errs145;
if(vErrors !== null){
if(_errs145){
vErrors.length = _errs145;
}
else {
vErrors = null;
}
}
let ifClause19;
if(_valid19){
const _errs148 = errors;
if(!(validate23(data30, {instancePath:instancePath+"/missing-cost-alert",parentData:data,parentDataProperty:"missing-cost-alert",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid19 = _errs148 === errors;
valid27 = _valid19;
ifClause19 = "then";
}
else {
const _errs149 = errors;
if(!(validate24(data30, {instancePath:instancePath+"/missing-cost-alert",parentData:data,parentDataProperty:"missing-cost-alert",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid19 = _errs149 === errors;
valid27 = _valid19;
ifClause19 = "else";
}
if(!valid27){
const err61 = {instancePath:instancePath+"/missing-cost-alert",schemaPath:"#/properties/missing-cost-alert/if",keyword:"if",params:{failingKeyword: ifClause19},message:"must match \""+ifClause19+"\" schema"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data["missing-ddos-protection"] !== undefined){
let data31 = data["missing-ddos-protection"];
const _errs151 = errors;
let valid28 = true;
const _errs152 = errors;
if(!(data31 && typeof data31 == "object" && !Array.isArray(data31))){
const err62 = {};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
var _valid20 = _errs152 === errors;
errors = _errs151;
if(vErrors !== null){
if(_errs151){
vErrors.length = _errs151;
}
else {
vErrors = null;
}
}
let ifClause20;
if(_valid20){
const _errs154 = errors;
if(!(validate23(data31, {instancePath:instancePath+"/missing-ddos-protection",parentData:data,parentDataProperty:"missing-ddos-protection",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid20 = _errs154 === errors;
valid28 = _valid20;
ifClause20 = "then";
}
else {
const _errs155 = errors;
if(!(validate24(data31, {instancePath:instancePath+"/missing-ddos-protection",parentData:data,parentDataProperty:"missing-ddos-protection",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid20 = _errs155 === errors;
valid28 = _valid20;
ifClause20 = "else";
}
if(!valid28){
const err63 = {instancePath:instancePath+"/missing-ddos-protection",schemaPath:"#/properties/missing-ddos-protection/if",keyword:"if",params:{failingKeyword: ifClause20},message:"must match \""+ifClause20+"\" schema"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data["missing-dead-letter-queue"] !== undefined){
let data32 = data["missing-dead-letter-queue"];
const _errs157 = errors;
let valid29 = true;
const _errs158 = errors;
if(!(data32 && typeof data32 == "object" && !Array.isArray(data32))){
const err64 = {};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
var _valid21 = _errs158 === errors;
errors = _errs157;
if(vErrors !== null){
if(_errs157){
vErrors.length = _errs157;
}
else {
vErrors = null;
}
}
let ifClause21;
if(_valid21){
const _errs160 = errors;
if(!(validate23(data32, {instancePath:instancePath+"/missing-dead-letter-queue",parentData:data,parentDataProperty:"missing-dead-letter-queue",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid21 = _errs160 === errors;
valid29 = _valid21;
ifClause21 = "then";
}
else {
const _errs161 = errors;
if(!(validate24(data32, {instancePath:instancePath+"/missing-dead-letter-queue",parentData:data,parentDataProperty:"missing-dead-letter-queue",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid21 = _errs161 === errors;
valid29 = _valid21;
ifClause21 = "else";
}
if(!valid29){
const err65 = {instancePath:instancePath+"/missing-dead-letter-queue",schemaPath:"#/properties/missing-dead-letter-queue/if",keyword:"if",params:{failingKeyword: ifClause21},message:"must match \""+ifClause21+"\" schema"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data["missing-decision-record"] !== undefined){
let data33 = data["missing-decision-record"];
const _errs163 = errors;
let valid30 = true;
const _errs164 = errors;
if(!(data33 && typeof data33 == "object" && !Array.isArray(data33))){
const err66 = {};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
var _valid22 = _errs164 === errors;
errors = _errs163;
if(vErrors !== null){
if(_errs163){
vErrors.length = _errs163;
}
else {
vErrors = null;
}
}
let ifClause22;
if(_valid22){
const _errs166 = errors;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key7 in data33){
if(!((key7 === "severity") || (key7 === "options"))){
const err67 = {instancePath:instancePath+"/missing-decision-record",schemaPath:"#/properties/missing-decision-record/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data33.severity !== undefined){
if(!(validate24(data33.severity, {instancePath:instancePath+"/missing-decision-record/severity",parentData:data33,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data33.options !== undefined){
let data35 = data33.options;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key8 in data35){
if(!((key8 === "required") || (key8 === "fewestServices"))){
const err68 = {instancePath:instancePath+"/missing-decision-record/options",schemaPath:"#/properties/missing-decision-record/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data35.required !== undefined){
if(typeof data35.required !== "boolean"){
const err69 = {instancePath:instancePath+"/missing-decision-record/options/required",schemaPath:"#/properties/missing-decision-record/then/properties/options/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data35.fewestServices !== undefined){
let data37 = data35.fewestServices;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err70 = {instancePath:instancePath+"/missing-decision-record/options/fewestServices",schemaPath:"#/properties/missing-decision-record/then/properties/options/properties/fewestServices/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 < 1 || isNaN(data37)){
const err71 = {instancePath:instancePath+"/missing-decision-record/options/fewestServices",schemaPath:"#/properties/missing-decision-record/then/properties/options/properties/fewestServices/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
}
else {
const err72 = {instancePath:instancePath+"/missing-decision-record/options",schemaPath:"#/properties/missing-decision-record/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/missing-decision-record",schemaPath:"#/properties/missing-decision-record/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var _valid22 = _errs166 === errors;
valid30 = _valid22;
ifClause22 = "then";
}
else {
const _errs177 = errors;
if(!(validate24(data33, {instancePath:instancePath+"/missing-decision-record",parentData:data,parentDataProperty:"missing-decision-record",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid22 = _errs177 === errors;
valid30 = _valid22;
ifClause22 = "else";
}
if(!valid30){
const err74 = {instancePath:instancePath+"/missing-decision-record",schemaPath:"#/properties/missing-decision-record/if",keyword:"if",params:{failingKeyword: ifClause22},message:"must match \""+ifClause22+"\" schema"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data["missing-disaster-recovery"] !== undefined){
let data38 = data["missing-disaster-recovery"];
const _errs179 = errors;
let valid33 = true;
const _errs180 = errors;
if(!(data38 && typeof data38 == "object" && !Array.isArray(data38))){
const err75 = {};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
var _valid23 = _errs180 === errors;
errors = _errs179;
if(vErrors !== null){
if(_errs179){
vErrors.length = _errs179;
}
else {
vErrors = null;
}
}
let ifClause23;
if(_valid23){
const _errs182 = errors;
if(!(validate23(data38, {instancePath:instancePath+"/missing-disaster-recovery",parentData:data,parentDataProperty:"missing-disaster-recovery",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid23 = _errs182 === errors;
valid33 = _valid23;
ifClause23 = "then";
}
else {
const _errs183 = errors;
if(!(validate24(data38, {instancePath:instancePath+"/missing-disaster-recovery",parentData:data,parentDataProperty:"missing-disaster-recovery",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid23 = _errs183 === errors;
valid33 = _valid23;
ifClause23 = "else";
}
if(!valid33){
const err76 = {instancePath:instancePath+"/missing-disaster-recovery",schemaPath:"#/properties/missing-disaster-recovery/if",keyword:"if",params:{failingKeyword: ifClause23},message:"must match \""+ifClause23+"\" schema"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data["missing-disruption-budget"] !== undefined){
let data39 = data["missing-disruption-budget"];
const _errs185 = errors;
let valid34 = true;
const _errs186 = errors;
if(!(data39 && typeof data39 == "object" && !Array.isArray(data39))){
const err77 = {};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
var _valid24 = _errs186 === errors;
errors = _errs185;
if(vErrors !== null){
if(_errs185){
vErrors.length = _errs185;
}
else {
vErrors = null;
}
}
let ifClause24;
if(_valid24){
const _errs188 = errors;
if(!(validate23(data39, {instancePath:instancePath+"/missing-disruption-budget",parentData:data,parentDataProperty:"missing-disruption-budget",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid24 = _errs188 === errors;
valid34 = _valid24;
ifClause24 = "then";
}
else {
const _errs189 = errors;
if(!(validate24(data39, {instancePath:instancePath+"/missing-disruption-budget",parentData:data,parentDataProperty:"missing-disruption-budget",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid24 = _errs189 === errors;
valid34 = _valid24;
ifClause24 = "else";
}
if(!valid34){
const err78 = {instancePath:instancePath+"/missing-disruption-budget",schemaPath:"#/properties/missing-disruption-budget/if",keyword:"if",params:{failingKeyword: ifClause24},message:"must match \""+ifClause24+"\" schema"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data["missing-dns-failover"] !== undefined){
let data40 = data["missing-dns-failover"];
const _errs191 = errors;
let valid35 = true;
const _errs192 = errors;
if(!(data40 && typeof data40 == "object" && !Array.isArray(data40))){
const err79 = {};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var _valid25 = _errs192 === errors;
errors = _errs191;
if(vErrors !== null){
if(_errs191){
vErrors.length = _errs191;
}
else {
vErrors = null;
}
}
let ifClause25;
if(_valid25){
const _errs194 = errors;
if(!(validate23(data40, {instancePath:instancePath+"/missing-dns-failover",parentData:data,parentDataProperty:"missing-dns-failover",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid25 = _errs194 === errors;
valid35 = _valid25;
ifClause25 = "then";
}
else {
const _errs195 = errors;
if(!(validate24(data40, {instancePath:instancePath+"/missing-dns-failover",parentData:data,parentDataProperty:"missing-dns-failover",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid25 = _errs195 === errors;
valid35 = _valid25;
ifClause25 = "else";
}
if(!valid35){
const err80 = {instancePath:instancePath+"/missing-dns-failover",schemaPath:"#/properties/missing-dns-failover/if",keyword:"if",params:{failingKeyword: ifClause25},message:"must match \""+ifClause25+"\" schema"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data["missing-dockerignore"] !== undefined){
let data41 = data["missing-dockerignore"];
const _errs197 = errors;
let valid36 = true;
const _errs198 = errors;
if(!(data41 && typeof data41 == "object" && !Array.isArray(data41))){
const err81 = {};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
var _valid26 = _errs198 === errors;
errors = _errs197;
if(vErrors !== null){
if(_errs197){
vErrors.length = _errs197;
}
else {
vErrors = null;
}
}
let ifClause26;
if(_valid26){
const _errs200 = errors;
if(!(validate23(data41, {instancePath:instancePath+"/missing-dockerignore",parentData:data,parentDataProperty:"missing-dockerignore",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid26 = _errs200 === errors;
valid36 = _valid26;
ifClause26 = "then";
}
else {
const _errs201 = errors;
if(!(validate24(data41, {instancePath:instancePath+"/missing-dockerignore",parentData:data,parentDataProperty:"missing-dockerignore",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid26 = _errs201 === errors;
valid36 = _valid26;
ifClause26 = "else";
}
if(!valid36){
const err82 = {instancePath:instancePath+"/missing-dockerignore",schemaPath:"#/properties/missing-dockerignore/if",keyword:"if",params:{failingKeyword: ifClause26},message:"must match \""+ifClause26+"\" schema"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data["missing-failover"] !== undefined){
let data42 = data["missing-failover"];
const _errs203 = errors;
let valid37 = true;
const _errs204 = errors;
if(!(data42 && typeof data42 == "object" && !Array.isArray(data42))){
const err83 = {};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
var _valid27 = _errs204 === errors;
errors = _errs203;
if(vErrors !== null){
if(_errs203){
vErrors.length = _errs203;
}
else {
vErrors = null;
}
}
let ifClause27;
if(_valid27){
const _errs206 = errors;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
for(const key9 in data42){
if(!((key9 === "severity") || (key9 === "options"))){
const err84 = {instancePath:instancePath+"/missing-failover",schemaPath:"#/properties/missing-failover/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data42.severity !== undefined){
if(!(validate24(data42.severity, {instancePath:instancePath+"/missing-failover/severity",parentData:data42,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data42.options !== undefined){
let data44 = data42.options;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key10 in data44){
if(!(key10 === "minReplicas")){
const err85 = {instancePath:instancePath+"/missing-failover/options",schemaPath:"#/properties/missing-failover/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data44.minReplicas !== undefined){
let data45 = data44.minReplicas;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err86 = {instancePath:instancePath+"/missing-failover/options/minReplicas",schemaPath:"#/properties/missing-failover/then/properties/options/properties/minReplicas/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 < 0 || isNaN(data45)){
const err87 = {instancePath:instancePath+"/missing-failover/options/minReplicas",schemaPath:"#/properties/missing-failover/then/properties/options/properties/minReplicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
}
else {
const err88 = {instancePath:instancePath+"/missing-failover/options",schemaPath:"#/properties/missing-failover/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/missing-failover",schemaPath:"#/properties/missing-failover/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
var _valid27 = _errs206 === errors;
valid37 = _valid27;
ifClause27 = "then";
}
else {
const _errs215 = errors;
if(!(validate24(data42, {instancePath:instancePath+"/missing-failover",parentData:data,parentDataProperty:"missing-failover",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid27 = _errs215 === errors;
valid37 = _valid27;
ifClause27 = "else";
}
if(!valid37){
const err90 = {instancePath:instancePath+"/missing-failover",schemaPath:"#/properties/missing-failover/if",keyword:"if",params:{failingKeyword: ifClause27},message:"must match \""+ifClause27+"\" schema"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data["missing-health-check"] !== undefined){
let data46 = data["missing-health-check"];
const _errs217 = errors;
let valid40 = true;
const _errs218 = errors;
if(!(data46 && typeof data46 == "object" && !Array.isArray(data46))){
const err91 = {};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
var _valid28 = _errs218 === errors;
errors = _errs217;
if(vErrors !== null){
if(_errs217){
vErrors.length = _errs217;
}
else {
vErrors = null;
}
}
let ifClause28;
if(_valid28){
const _errs220 = errors;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key11 in data46){
if(!((key11 === "severity") || (key11 === "options"))){
const err92 = {instancePath:instancePath+"/missing-health-check",schemaPath:"#/properties/missing-health-check/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data46.severity !== undefined){
if(!(validate24(data46.severity, {instancePath:instancePath+"/missing-health-check/severity",parentData:data46,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data46.options !== undefined){
let data48 = data46.options;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
for(const key12 in data48){
if(!(key12 === "maxStartDelaySeconds")){
const err93 = {instancePath:instancePath+"/missing-health-check/options",schemaPath:"#/properties/missing-health-check/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data48.maxStartDelaySeconds !== undefined){
let data49 = data48.maxStartDelaySeconds;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err94 = {instancePath:instancePath+"/missing-health-check/options/maxStartDelaySeconds",schemaPath:"#/properties/missing-health-check/then/properties/options/properties/maxStartDelaySeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 < 0 || isNaN(data49)){
const err95 = {instancePath:instancePath+"/missing-health-check/options/maxStartDelaySeconds",schemaPath:"#/properties/missing-health-check/then/properties/options/properties/maxStartDelaySeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
}
else {
const err96 = {instancePath:instancePath+"/missing-health-check/options",schemaPath:"#/properties/missing-health-check/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath:instancePath+"/missing-health-check",schemaPath:"#/properties/missing-health-check/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
var _valid28 = _errs220 === errors;
valid40 = _valid28;
ifClause28 = "then";
}
else {
const _errs229 = errors;
if(!(validate24(data46, {instancePath:instancePath+"/missing-health-check",parentData:data,parentDataProperty:"missing-health-check",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid28 = _errs229 === errors;
valid40 = _valid28;
ifClause28 = "else";
}
if(!valid40){
const err98 = {instancePath:instancePath+"/missing-health-check",schemaPath:"#/properties/missing-health-check/if",keyword:"if",params:{failingKeyword: ifClause28},message:"must match \""+ifClause28+"\" schema"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data["missing-lifecycle-policy"] !== undefined){
let data50 = data["missing-lifecycle-policy"];
const _errs231 = errors;
let valid43 = true;
const _errs232 = errors;
if(!(data50 && typeof data50 == "object" && !Array.isArray(data50))){
const err99 = {};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
var _valid29 = _errs232 === errors;
errors = _errs231;
if(vErrors !== null){
if(_errs231){
vErrors.length = _errs231;
}
else {
vErrors = null;
}
}
let ifClause29;
if(_valid29){
const _errs234 = errors;
if(!(validate23(data50, {instancePath:instancePath+"/missing-lifecycle-policy",parentData:data,parentDataProperty:"missing-lifecycle-policy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid29 = _errs234 === errors;
valid43 = _valid29;
ifClause29 = "then";
}
else {
const _errs235 = errors;
if(!(validate24(data50, {instancePath:instancePath+"/missing-lifecycle-policy",parentData:data,parentDataProperty:"missing-lifecycle-policy",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid29 = _errs235 === errors;
valid43 = _valid29;
ifClause29 = "else";
}
if(!valid43){
const err100 = {instancePath:instancePath+"/missing-lifecycle-policy",schemaPath:"#/properties/missing-lifecycle-policy/if",keyword:"if",params:{failingKeyword: ifClause29},message:"must match \""+ifClause29+"\" schema"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data["missing-monitoring"] !== undefined){
let data51 = data["missing-monitoring"];
const _errs237 = errors;
let valid44 = true;
const _errs238 = errors;
if(!(data51 && typeof data51 == "object" && !Array.isArray(data51))){
const err101 = {};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
var _valid30 = _errs238 === errors;
errors = _errs237;
if(vErrors !== null){
if(_errs237){
vErrors.length = _errs237;
}
else {
vErrors = null;
}
}
let ifClause30;
if(_valid30){
const _errs240 = errors;
if(!(validate23(data51, {instancePath:instancePath+"/missing-monitoring",parentData:data,parentDataProperty:"missing-monitoring",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid30 = _errs240 === errors;
valid44 = _valid30;
ifClause30 = "then";
}
else {
const _errs241 = errors;
if(!(validate24(data51, {instancePath:instancePath+"/missing-monitoring",parentData:data,parentDataProperty:"missing-monitoring",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid30 = _errs241 === errors;
valid44 = _valid30;
ifClause30 = "else";
}
if(!valid44){
const err102 = {instancePath:instancePath+"/missing-monitoring",schemaPath:"#/properties/missing-monitoring/if",keyword:"if",params:{failingKeyword: ifClause30},message:"must match \""+ifClause30+"\" schema"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data["missing-network-policy"] !== undefined){
let data52 = data["missing-network-policy"];
const _errs243 = errors;
let valid45 = true;
const _errs244 = errors;
if(!(data52 && typeof data52 == "object" && !Array.isArray(data52))){
const err103 = {};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
var _valid31 = _errs244 === errors;
errors = _errs243;
if(vErrors !== null){
if(_errs243){
vErrors.length = _errs243;
}
else {
vErrors = null;
}
}
let ifClause31;
if(_valid31){
const _errs246 = errors;
if(!(validate23(data52, {instancePath:instancePath+"/missing-network-policy",parentData:data,parentDataProperty:"missing-network-policy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid31 = _errs246 === errors;
valid45 = _valid31;
ifClause31 = "then";
}
else {
const _errs247 = errors;
if(!(validate24(data52, {instancePath:instancePath+"/missing-network-policy",parentData:data,parentDataProperty:"missing-network-policy",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid31 = _errs247 === errors;
valid45 = _valid31;
ifClause31 = "else";
}
if(!valid45){
const err104 = {instancePath:instancePath+"/missing-network-policy",schemaPath:"#/properties/missing-network-policy/if",keyword:"if",params:{failingKeyword: ifClause31},message:"must match \""+ifClause31+"\" schema"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data["missing-read-replica"] !== undefined){
let data53 = data["missing-read-replica"];
const _errs249 = errors;
let valid46 = true;
const _errs250 = errors;
if(!(data53 && typeof data53 == "object" && !Array.isArray(data53))){
const err105 = {};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
var _valid32 = _errs250 === errors;
errors = _errs249;
if(vErrors !== null){
if(_errs249){
vErrors.length = _errs249;
}
else {
vErrors = null;
}
}
let ifClause32;
if(_valid32){
const _errs252 = errors;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key13 in data53){
if(!((key13 === "severity") || (key13 === "options"))){
const err106 = {instancePath:instancePath+"/missing-read-replica",schemaPath:"#/properties/missing-read-replica/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data53.severity !== undefined){
if(!(validate24(data53.severity, {instancePath:instancePath+"/missing-read-replica/severity",parentData:data53,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data53.options !== undefined){
let data55 = data53.options;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key14 in data55){
if(!(key14 === "readHeavy")){
const err107 = {instancePath:instancePath+"/missing-read-replica/options",schemaPath:"#/properties/missing-read-replica/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data55.readHeavy !== undefined){
let data56 = data55.readHeavy;
if(Array.isArray(data56)){
const len0 = data56.length;
for(let i0=0; i0<len0; i0++){
if(typeof data56[i0] !== "string"){
const err108 = {instancePath:instancePath+"/missing-read-replica/options/readHeavy/" + i0,schemaPath:"#/properties/missing-read-replica/then/properties/options/properties/readHeavy/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/missing-read-replica/options/readHeavy",schemaPath:"#/properties/missing-read-replica/then/properties/options/properties/readHeavy/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/missing-read-replica/options",schemaPath:"#/properties/missing-read-replica/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/missing-read-replica",schemaPath:"#/properties/missing-read-replica/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
var _valid32 = _errs252 === errors;
valid46 = _valid32;
ifClause32 = "then";
}
else {
const _errs263 = errors;
if(!(validate24(data53, {instancePath:instancePath+"/missing-read-replica",parentData:data,parentDataProperty:"missing-read-replica",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid32 = _errs263 === errors;
valid46 = _valid32;
ifClause32 = "else";
}
if(!valid46){
const err112 = {instancePath:instancePath+"/missing-read-replica",schemaPath:"#/properties/missing-read-replica/if",keyword:"if",params:{failingKeyword: ifClause32},message:"must match \""+ifClause32+"\" schema"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data["missing-resource-limits"] !== undefined){
let data58 = data["missing-resource-limits"];
const _errs265 = errors;
let valid51 = true;
const _errs266 = errors;
if(!(data58 && typeof data58 == "object" && !Array.isArray(data58))){
const err113 = {};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
var _valid33 = _errs266 === errors;
errors = _errs265;
if(vErrors !== null){
if(_errs265){
vErrors.length = _errs265;
}
else {
vErrors = null;
}
}
let ifClause33;
if(_valid33){
const _errs268 = errors;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
for(const key15 in data58){
if(!((key15 === "severity") || (key15 === "options"))){
const err114 = {instancePath:instancePath+"/missing-resource-limits",schemaPath:"#/properties/missing-resource-limits/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data58.severity !== undefined){
if(!(validate24(data58.severity, {instancePath:instancePath+"/missing-resource-limits/severity",parentData:data58,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data58.options !== undefined){
let data60 = data58.options;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
for(const key16 in data60){
if(!(key16 === "cpu")){
const err115 = {instancePath:instancePath+"/missing-resource-limits/options",schemaPath:"#/properties/missing-resource-limits/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data60.cpu !== undefined){
if(typeof data60.cpu !== "boolean"){
const err116 = {instancePath:instancePath+"/missing-resource-limits/options/cpu",schemaPath:"#/properties/missing-resource-limits/then/properties/options/properties/cpu/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
else {
const err117 = {instancePath:instancePath+"/missing-resource-limits/options",schemaPath:"#/properties/missing-resource-limits/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
else {
const err118 = {instancePath:instancePath+"/missing-resource-limits",schemaPath:"#/properties/missing-resource-limits/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
var _valid33 = _errs268 === errors;
valid51 = _valid33;
ifClause33 = "then";
}
else {
const _errs277 = errors;
if(!(validate24(data58, {instancePath:instancePath+"/missing-resource-limits",parentData:data,parentDataProperty:"missing-resource-limits",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid33 = _errs277 === errors;
valid51 = _valid33;
ifClause33 = "else";
}
if(!valid51){
const err119 = {instancePath:instancePath+"/missing-resource-limits",schemaPath:"#/properties/missing-resource-limits/if",keyword:"if",params:{failingKeyword: ifClause33},message:"must match \""+ifClause33+"\" schema"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data["missing-resource-requests"] !== undefined){
let data62 = data["missing-resource-requests"];
const _errs279 = errors;
let valid54 = true;
const _errs280 = errors;
if(!(data62 && typeof data62 == "object" && !Array.isArray(data62))){
const err120 = {};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
var _valid34 = _errs280 === errors;
errors = _errs279;
if(vErrors !== null){
if(_errs279){
vErrors.length = _errs279;
}
else {
vErrors = null;
}
}
let ifClause34;
if(_valid34){
const _errs282 = errors;
if(!(validate23(data62, {instancePath:instancePath+"/missing-resource-requests",parentData:data,parentDataProperty:"missing-resource-requests",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid34 = _errs282 === errors;
valid54 = _valid34;
ifClause34 = "then";
}
else {
const _errs283 = errors;
if(!(validate24(data62, {instancePath:instancePath+"/missing-resource-requests",parentData:data,parentDataProperty:"missing-resource-requests",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid34 = _errs283 === errors;
valid54 = _valid34;
ifClause34 = "else";
}
if(!valid54){
const err121 = {instancePath:instancePath+"/missing-resource-requests",schemaPath:"#/properties/missing-resource-requests/if",keyword:"if",params:{failingKeyword: ifClause34},message:"must match \""+ifClause34+"\" schema"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data["missing-spread"] !== undefined){
let data63 = data["missing-spread"];
const _errs285 = errors;
let valid55 = true;
const _errs286 = errors;
if(!(data63 && typeof data63 == "object" && !Array.isArray(data63))){
const err122 = {};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
var _valid35 = _errs286 === errors;
errors = _errs285;
if(vErrors !== null){
if(_errs285){
vErrors.length = _errs285;
}
else {
vErrors = null;
}
}
let ifClause35;
if(_valid35){
const _errs288 = errors;
if(!(validate23(data63, {instancePath:instancePath+"/missing-spread",parentData:data,parentDataProperty:"missing-spread",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid35 = _errs288 === errors;
valid55 = _valid35;
ifClause35 = "then";
}
else {
const _errs289 = errors;
if(!(validate24(data63, {instancePath:instancePath+"/missing-spread",parentData:data,parentDataProperty:"missing-spread",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid35 = _errs289 === errors;
valid55 = _valid35;
ifClause35 = "else";
}
if(!valid55){
const err123 = {instancePath:instancePath+"/missing-spread",schemaPath:"#/properties/missing-spread/if",keyword:"if",params:{failingKeyword: ifClause35},message:"must match \""+ifClause35+"\" schema"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data["missing-timeout"] !== undefined){
let data64 = data["missing-timeout"];
const _errs291 = errors;
let valid56 = true;
const _errs292 = errors;
if(!(data64 && typeof data64 == "object" && !Array.isArray(data64))){
const err124 = {};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
var _valid36 = _errs292 === errors;
errors = _errs291;
if(vErrors !== null){
if(_errs291){
vErrors.length = _errs291;
}
else {
vErrors = null;
}
}
let ifClause36;
if(_valid36){
const _errs294 = errors;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
for(const key17 in data64){
if(!((key17 === "severity") || (key17 === "options"))){
const err125 = {instancePath:instancePath+"/missing-timeout",schemaPath:"#/properties/missing-timeout/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data64.severity !== undefined){
if(!(validate24(data64.severity, {instancePath:instancePath+"/missing-timeout/severity",parentData:data64,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data64.options !== undefined){
let data66 = data64.options;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
for(const key18 in data66){
if(!((key18 === "maxRequestSeconds") || (key18 === "maxIdleSeconds"))){
const err126 = {instancePath:instancePath+"/missing-timeout/options",schemaPath:"#/properties/missing-timeout/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data66.maxRequestSeconds !== undefined){
let data67 = data66.maxRequestSeconds;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err127 = {instancePath:instancePath+"/missing-timeout/options/maxRequestSeconds",schemaPath:"#/properties/missing-timeout/then/properties/options/properties/maxRequestSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 < 1 || isNaN(data67)){
const err128 = {instancePath:instancePath+"/missing-timeout/options/maxRequestSeconds",schemaPath:"#/properties/missing-timeout/then/properties/options/properties/maxRequestSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
if(data66.maxIdleSeconds !== undefined){
let data68 = data66.maxIdleSeconds;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
const err129 = {instancePath:instancePath+"/missing-timeout/options/maxIdleSeconds",schemaPath:"#/properties/missing-timeout/then/properties/options/properties/maxIdleSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 < 1 || isNaN(data68)){
const err130 = {instancePath:instancePath+"/missing-timeout/options/maxIdleSeconds",schemaPath:"#/properties/missing-timeout/then/properties/options/properties/maxIdleSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
}
}
else {
const err131 = {instancePath:instancePath+"/missing-timeout/options",schemaPath:"#/properties/missing-timeout/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/missing-timeout",schemaPath:"#/properties/missing-timeout/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
var _valid36 = _errs294 === errors;
valid56 = _valid36;
ifClause36 = "then";
}
else {
const _errs305 = errors;
if(!(validate24(data64, {instancePath:instancePath+"/missing-timeout",parentData:data,parentDataProperty:"missing-timeout",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid36 = _errs305 === errors;
valid56 = _valid36;
ifClause36 = "else";
}
if(!valid56){
const err133 = {instancePath:instancePath+"/missing-timeout",schemaPath:"#/properties/missing-timeout/if",keyword:"if",params:{failingKeyword: ifClause36},message:"must match \""+ifClause36+"\" schema"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data["missing-waf"] !== undefined){
let data69 = data["missing-waf"];
const _errs307 = errors;
let valid59 = true;
const _errs308 = errors;
if(!(data69 && typeof data69 == "object" && !Array.isArray(data69))){
const err134 = {};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
var _valid37 = _errs308 === errors;
errors = _errs307;
if(vErrors !== null){
if(_errs307){
vErrors.length = _errs307;
}
else {
vErrors = null;
}
}
let ifClause37;
if(_valid37){
const _errs310 = errors;
if(!(validate23(data69, {instancePath:instancePath+"/missing-waf",parentData:data,parentDataProperty:"missing-waf",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid37 = _errs310 === errors;
valid59 = _valid37;
ifClause37 = "then";
}
else {
const _errs311 = errors;
if(!(validate24(data69, {instancePath:instancePath+"/missing-waf",parentData:data,parentDataProperty:"missing-waf",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid37 = _errs311 === errors;
valid59 = _valid37;
ifClause37 = "else";
}
if(!valid59){
const err135 = {instancePath:instancePath+"/missing-waf",schemaPath:"#/properties/missing-waf/if",keyword:"if",params:{failingKeyword: ifClause37},message:"must match \""+ifClause37+"\" schema"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data["missing-workdir"] !== undefined){
let data70 = data["missing-workdir"];
const _errs313 = errors;
let valid60 = true;
const _errs314 = errors;
if(!(data70 && typeof data70 == "object" && !Array.isArray(data70))){
const err136 = {};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
var _valid38 = _errs314 === errors;
errors = _errs313;
if(vErrors !== null){
if(_errs313){
vErrors.length = _errs313;
}
else {
vErrors = null;
}
}
let ifClause38;
if(_valid38){
const _errs316 = errors;
if(!(validate23(data70, {instancePath:instancePath+"/missing-workdir",parentData:data,parentDataProperty:"missing-workdir",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid38 = _errs316 === errors;
valid60 = _valid38;
ifClause38 = "then";
}
else {
const _errs317 = errors;
if(!(validate24(data70, {instancePath:instancePath+"/missing-workdir",parentData:data,parentDataProperty:"missing-workdir",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid38 = _errs317 === errors;
valid60 = _valid38;
ifClause38 = "else";
}
if(!valid60){
const err137 = {instancePath:instancePath+"/missing-workdir",schemaPath:"#/properties/missing-workdir/if",keyword:"if",params:{failingKeyword: ifClause38},message:"must match \""+ifClause38+"\" schema"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data["no-autoscaling"] !== undefined){
let data71 = data["no-autoscaling"];
const _errs319 = errors;
let valid61 = true;
const _errs320 = errors;
if(!(data71 && typeof data71 == "object" && !Array.isArray(data71))){
const err138 = {};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
var _valid39 = _errs320 === errors;
errors = _errs319;
if(vErrors !== null){
if(_errs319){
vErrors.length = _errs319;
}
else {
vErrors = null;
}
}
let ifClause39;
if(_valid39){
const _errs322 = errors;
if(!(validate23(data71, {instancePath:instancePath+"/no-autoscaling",parentData:data,parentDataProperty:"no-autoscaling",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid39 = _errs322 === errors;
valid61 = _valid39;
ifClause39 = "then";
}
else {
const _errs323 = errors;
if(!(validate24(data71, {instancePath:instancePath+"/no-autoscaling",parentData:data,parentDataProperty:"no-autoscaling",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid39 = _errs323 === errors;
valid61 = _valid39;
ifClause39 = "else";
}
if(!valid61){
const err139 = {instancePath:instancePath+"/no-autoscaling",schemaPath:"#/properties/no-autoscaling/if",keyword:"if",params:{failingKeyword: ifClause39},message:"must match \""+ifClause39+"\" schema"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data["no-backups"] !== undefined){
let data72 = data["no-backups"];
const _errs325 = errors;
let valid62 = true;
const _errs326 = errors;
if(!(data72 && typeof data72 == "object" && !Array.isArray(data72))){
const err140 = {};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
var _valid40 = _errs326 === errors;
errors = _errs325;
if(vErrors !== null){
if(_errs325){
vErrors.length = _errs325;
}
else {
vErrors = null;
}
}
let ifClause40;
if(_valid40){
const _errs328 = errors;
if(!(validate23(data72, {instancePath:instancePath+"/no-backups",parentData:data,parentDataProperty:"no-backups",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid40 = _errs328 === errors;
valid62 = _valid40;
ifClause40 = "then";
}
else {
const _errs329 = errors;
if(!(validate24(data72, {instancePath:instancePath+"/no-backups",parentData:data,parentDataProperty:"no-backups",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid40 = _errs329 === errors;
valid62 = _valid40;
ifClause40 = "else";
}
if(!valid62){
const err141 = {instancePath:instancePath+"/no-backups",schemaPath:"#/properties/no-backups/if",keyword:"if",params:{failingKeyword: ifClause40},message:"must match \""+ifClause40+"\" schema"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data["no-restart-policy"] !== undefined){
let data73 = data["no-restart-policy"];
const _errs331 = errors;
let valid63 = true;
const _errs332 = errors;
if(!(data73 && typeof data73 == "object" && !Array.isArray(data73))){
const err142 = {};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
var _valid41 = _errs332 === errors;
errors = _errs331;
if(vErrors !== null){
if(_errs331){
vErrors.length = _errs331;
}
else {
vErrors = null;
}
}
let ifClause41;
if(_valid41){
const _errs334 = errors;
if(!(validate23(data73, {instancePath:instancePath+"/no-restart-policy",parentData:data,parentDataProperty:"no-restart-policy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid41 = _errs334 === errors;
valid63 = _valid41;
ifClause41 = "then";
}
else {
const _errs335 = errors;
if(!(validate24(data73, {instancePath:instancePath+"/no-restart-policy",parentData:data,parentDataProperty:"no-restart-policy",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid41 = _errs335 === errors;
valid63 = _valid41;
ifClause41 = "else";
}
if(!valid63){
const err143 = {instancePath:instancePath+"/no-restart-policy",schemaPath:"#/properties/no-restart-policy/if",keyword:"if",params:{failingKeyword: ifClause41},message:"must match \""+ifClause41+"\" schema"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data["no-rotation"] !== undefined){
let data74 = data["no-rotation"];
const _errs337 = errors;
let valid64 = true;
const _errs338 = errors;
if(!(data74 && typeof data74 == "object" && !Array.isArray(data74))){
const err144 = {};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
var _valid42 = _errs338 === errors;
errors = _errs337;
if(vErrors !== null){
if(_errs337){
vErrors.length = _errs337;
}
else {
vErrors = null;
}
}
let ifClause42;
if(_valid42){
const _errs340 = errors;
if(!(validate23(data74, {instancePath:instancePath+"/no-rotation",parentData:data,parentDataProperty:"no-rotation",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid42 = _errs340 === errors;
valid64 = _valid42;
ifClause42 = "then";
}
else {
const _errs341 = errors;
if(!(validate24(data74, {instancePath:instancePath+"/no-rotation",parentData:data,parentDataProperty:"no-rotation",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid42 = _errs341 === errors;
valid64 = _valid42;
ifClause42 = "else";
}
if(!valid64){
const err145 = {instancePath:instancePath+"/no-rotation",schemaPath:"#/properties/no-rotation/if",keyword:"if",params:{failingKeyword: ifClause42},message:"must match \""+ifClause42+"\" schema"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data["no-spot-capacity"] !== undefined){
let data75 = data["no-spot-capacity"];
const _errs343 = errors;
let valid65 = true;
const _errs344 = errors;
if(!(data75 && typeof data75 == "object" && !Array.isArray(data75))){
const err146 = {};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
var _valid43 = _errs344 === errors;
errors = _errs343;
if(vErrors !== null){
if(_errs343){
vErrors.length = _errs343;
}
else {
vErrors = null;
}
}
let ifClause43;
if(_valid43){
const _errs346 = errors;
if(!(validate23(data75, {instancePath:instancePath+"/no-spot-capacity",parentData:data,parentDataProperty:"no-spot-capacity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid43 = _errs346 === errors;
valid65 = _valid43;
ifClause43 = "then";
}
else {
const _errs347 = errors;
if(!(validate24(data75, {instancePath:instancePath+"/no-spot-capacity",parentData:data,parentDataProperty:"no-spot-capacity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid43 = _errs347 === errors;
valid65 = _valid43;
ifClause43 = "else";
}
if(!valid65){
const err147 = {instancePath:instancePath+"/no-spot-capacity",schemaPath:"#/properties/no-spot-capacity/if",keyword:"if",params:{failingKeyword: ifClause43},message:"must match \""+ifClause43+"\" schema"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data["no-storage-autoscaling"] !== undefined){
let data76 = data["no-storage-autoscaling"];
const _errs349 = errors;
let valid66 = true;
const _errs350 = errors;
if(!(data76 && typeof data76 == "object" && !Array.isArray(data76))){
const err148 = {};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
var _valid44 = _errs350 === errors;
errors = _errs349;
if(vErrors !== null){
if(_errs349){
vErrors.length = _errs349;
}
else {
vErrors = null;
}
}
let ifClause44;
if(_valid44){
const _errs352 = errors;
if(!(validate23(data76, {instancePath:instancePath+"/no-storage-autoscaling",parentData:data,parentDataProperty:"no-storage-autoscaling",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid44 = _errs352 === errors;
valid66 = _valid44;
ifClause44 = "then";
}
else {
const _errs353 = errors;
if(!(validate24(data76, {instancePath:instancePath+"/no-storage-autoscaling",parentData:data,parentDataProperty:"no-storage-autoscaling",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid44 = _errs353 === errors;
valid66 = _valid44;
ifClause44 = "else";
}
if(!valid66){
const err149 = {instancePath:instancePath+"/no-storage-autoscaling",schemaPath:"#/properties/no-storage-autoscaling/if",keyword:"if",params:{failingKeyword: ifClause44},message:"must match \""+ifClause44+"\" schema"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data["open-security-group"] !== undefined){
let data77 = data["open-security-group"];
const _errs355 = errors;
let valid67 = true;
const _errs356 = errors;
if(!(data77 && typeof data77 == "object" && !Array.isArray(data77))){
const err150 = {};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
var _valid45 = _errs356 === errors;
errors = _errs355;
if(vErrors !== null){
if(_errs355){
vErrors.length = _errs355;
}
else {
vErrors = null;
}
}
let ifClause45;
if(_valid45){
const _errs358 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
for(const key19 in data77){
if(!((key19 === "severity") || (key19 === "options"))){
const err151 = {instancePath:instancePath+"/open-security-group",schemaPath:"#/properties/open-security-group/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data77.severity !== undefined){
if(!(validate24(data77.severity, {instancePath:instancePath+"/open-security-group/severity",parentData:data77,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data77.options !== undefined){
let data79 = data77.options;
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
for(const key20 in data79){
if(!(key20 === "allowedPorts")){
const err152 = {instancePath:instancePath+"/open-security-group/options",schemaPath:"#/properties/open-security-group/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data79.allowedPorts !== undefined){
let data80 = data79.allowedPorts;
if(Array.isArray(data80)){
const len1 = data80.length;
for(let i1=0; i1<len1; i1++){
if(typeof data80[i1] !== "string"){
const err153 = {instancePath:instancePath+"/open-security-group/options/allowedPorts/" + i1,schemaPath:"#/properties/open-security-group/then/properties/options/properties/allowedPorts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
else {
const err154 = {instancePath:instancePath+"/open-security-group/options/allowedPorts",schemaPath:"#/properties/open-security-group/then/properties/options/properties/allowedPorts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
else {
const err155 = {instancePath:instancePath+"/open-security-group/options",schemaPath:"#/properties/open-security-group/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
else {
const err156 = {instancePath:instancePath+"/open-security-group",schemaPath:"#/properties/open-security-group/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
var _valid45 = _errs358 === errors;
valid67 = _valid45;
ifClause45 = "then";
}
else {
const _errs369 = errors;
if(!(validate24(data77, {instancePath:instancePath+"/open-security-group",parentData:data,parentDataProperty:"open-security-group",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid45 = _errs369 === errors;
valid67 = _valid45;
ifClause45 = "else";
}
if(!valid67){
const err157 = {instancePath:instancePath+"/open-security-group",schemaPath:"#/properties/open-security-group/if",keyword:"if",params:{failingKeyword: ifClause45},message:"must match \""+ifClause45+"\" schema"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data["orchestrator-mismatch"] !== undefined){
let data82 = data["orchestrator-mismatch"];
const _errs371 = errors;
let valid72 = true;
const _errs372 = errors;
if(!(data82 && typeof data82 == "object" && !Array.isArray(data82))){
const err158 = {};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
var _valid46 = _errs372 === errors;
errors = _errs371;
if(vErrors !== null){
if(_errs371){
vErrors.length = _errs371;
}
else {
vErrors = null;
}
}
let ifClause46;
if(_valid46){
const _errs374 = errors;
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
for(const key21 in data82){
if(!((key21 === "severity") || (key21 === "options"))){
const err159 = {instancePath:instancePath+"/orchestrator-mismatch",schemaPath:"#/properties/orchestrator-mismatch/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data82.severity !== undefined){
if(!(validate24(data82.severity, {instancePath:instancePath+"/orchestrator-mismatch/severity",parentData:data82,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data82.options !== undefined){
let data84 = data82.options;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
for(const key22 in data84){
if(!((key22 === "fewestOnKubernetes") || (key22 === "mostOnCompose"))){
const err160 = {instancePath:instancePath+"/orchestrator-mismatch/options",schemaPath:"#/properties/orchestrator-mismatch/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data84.fewestOnKubernetes !== undefined){
let data85 = data84.fewestOnKubernetes;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
const err161 = {instancePath:instancePath+"/orchestrator-mismatch/options/fewestOnKubernetes",schemaPath:"#/properties/orchestrator-mismatch/then/properties/options/properties/fewestOnKubernetes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 < 1 || isNaN(data85)){
const err162 = {instancePath:instancePath+"/orchestrator-mismatch/options/fewestOnKubernetes",schemaPath:"#/properties/orchestrator-mismatch/then/properties/options/properties/fewestOnKubernetes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
if(data84.mostOnCompose !== undefined){
let data86 = data84.mostOnCompose;
if(!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))){
const err163 = {instancePath:instancePath+"/orchestrator-mismatch/options/mostOnCompose",schemaPath:"#/properties/orchestrator-mismatch/then/properties/options/properties/mostOnCompose/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 < 1 || isNaN(data86)){
const err164 = {instancePath:instancePath+"/orchestrator-mismatch/options/mostOnCompose",schemaPath:"#/properties/orchestrator-mismatch/then/properties/options/properties/mostOnCompose/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
}
else {
const err165 = {instancePath:instancePath+"/orchestrator-mismatch/options",schemaPath:"#/properties/orchestrator-mismatch/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
}
else {
const err166 = {instancePath:instancePath+"/orchestrator-mismatch",schemaPath:"#/properties/orchestrator-mismatch/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
var _valid46 = _errs374 === errors;
valid72 = _valid46;
ifClause46 = "then";
}
else {
const _errs385 = errors;
if(!(validate24(data82, {instancePath:instancePath+"/orchestrator-mismatch",parentData:data,parentDataProperty:"orchestrator-mismatch",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid46 = _errs385 === errors;
valid72 = _valid46;
ifClause46 = "else";
}
if(!valid72){
const err167 = {instancePath:instancePath+"/orchestrator-mismatch",schemaPath:"#/properties/orchestrator-mismatch/if",keyword:"if",params:{failingKeyword: ifClause46},message:"must match \""+ifClause46+"\" schema"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data["overbroad-iam"] !== undefined){
let data87 = data["overbroad-iam"];
const _errs387 = errors;
let valid75 = true;
const _errs388 = errors;
if(!(data87 && typeof data87 == "object" && !Array.isArray(data87))){
const err168 = {};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
var _valid47 = _errs388 === errors;
errors = _errs387;
if(vErrors !== null){
if(_errs387){
vErrors.length = _errs387;
}
else {
vErrors = null;
}
}
let ifClause47;
if(_valid47){
const _errs390 = errors;
if(!(validate23(data87, {instancePath:instancePath+"/overbroad-iam",parentData:data,parentDataProperty:"overbroad-iam",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid47 = _errs390 === errors;
valid75 = _valid47;
ifClause47 = "then";
}
else {
const _errs391 = errors;
if(!(validate24(data87, {instancePath:instancePath+"/overbroad-iam",parentData:data,parentDataProperty:"overbroad-iam",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid47 = _errs391 === errors;
valid75 = _valid47;
ifClause47 = "else";
}
if(!valid75){
const err169 = {instancePath:instancePath+"/overbroad-iam",schemaPath:"#/properties/overbroad-iam/if",keyword:"if",params:{failingKeyword: ifClause47},message:"must match \""+ifClause47+"\" schema"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data["oversized-request"] !== undefined){
let data88 = data["oversized-request"];
const _errs393 = errors;
let valid76 = true;
const _errs394 = errors;
if(!(data88 && typeof data88 == "object" && !Array.isArray(data88))){
const err170 = {};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
var _valid48 = _errs394 === errors;
errors = _errs393;
if(vErrors !== null){
if(_errs393){
vErrors.length = _errs393;
}
else {
vErrors = null;
}
}
let ifClause48;
if(_valid48){
const _errs396 = errors;
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
for(const key23 in data88){
if(!((key23 === "severity") || (key23 === "options"))){
const err171 = {instancePath:instancePath+"/oversized-request",schemaPath:"#/properties/oversized-request/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data88.severity !== undefined){
if(!(validate24(data88.severity, {instancePath:instancePath+"/oversized-request/severity",parentData:data88,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data88.options !== undefined){
let data90 = data88.options;
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
for(const key24 in data90){
if(!((((key24 === "maxProcessors") || (key24 === "maxTimesTypical")) || (key24 === "maxCpuRatio")) || (key24 === "maxMemoryRatio"))){
const err172 = {instancePath:instancePath+"/oversized-request/options",schemaPath:"#/properties/oversized-request/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data90.maxProcessors !== undefined){
let data91 = data90.maxProcessors;
if(!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91)))){
const err173 = {instancePath:instancePath+"/oversized-request/options/maxProcessors",schemaPath:"#/properties/oversized-request/then/properties/options/properties/maxProcessors/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 < 1 || isNaN(data91)){
const err174 = {instancePath:instancePath+"/oversized-request/options/maxProcessors",schemaPath:"#/properties/oversized-request/then/properties/options/properties/maxProcessors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
if(data90.maxTimesTypical !== undefined){
let data92 = data90.maxTimesTypical;
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 < 1 || isNaN(data92)){
const err175 = {instancePath:instancePath+"/oversized-request/options/maxTimesTypical",schemaPath:"#/properties/oversized-request/then/properties/options/properties/maxTimesTypical/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
else {
const err176 = {instancePath:instancePath+"/oversized-request/options/maxTimesTypical",schemaPath:"#/properties/oversized-request/then/properties/options/properties/maxTimesTypical/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data90.maxCpuRatio !== undefined){
let data93 = data90.maxCpuRatio;
if((typeof data93 == "number") && (isFinite(data93))){
if(data93 < 1 || isNaN(data93)){
const err177 = {instancePath:instancePath+"/oversized-request/options/maxCpuRatio",schemaPath:"#/properties/oversized-request/then/properties/options/properties/maxCpuRatio/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
else {
const err178 = {instancePath:instancePath+"/oversized-request/options/maxCpuRatio",schemaPath:"#/properties/oversized-request/then/properties/options/properties/maxCpuRatio/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data90.maxMemoryRatio !== undefined){
let data94 = data90.maxMemoryRatio;
if((typeof data94 == "number") && (isFinite(data94))){
if(data94 < 1 || isNaN(data94)){
const err179 = {instancePath:instancePath+"/oversized-request/options/maxMemoryRatio",schemaPath:"#/properties/oversized-request/then/properties/options/properties/maxMemoryRatio/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
else {
const err180 = {instancePath:instancePath+"/oversized-request/options/maxMemoryRatio",schemaPath:"#/properties/oversized-request/then/properties/options/properties/maxMemoryRatio/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
}
else {
const err181 = {instancePath:instancePath+"/oversized-request/options",schemaPath:"#/properties/oversized-request/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
}
else {
const err182 = {instancePath:instancePath+"/oversized-request",schemaPath:"#/properties/oversized-request/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
var _valid48 = _errs396 === errors;
valid76 = _valid48;
ifClause48 = "then";
}
else {
const _errs411 = errors;
if(!(validate24(data88, {instancePath:instancePath+"/oversized-request",parentData:data,parentDataProperty:"oversized-request",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid48 = _errs411 === errors;
valid76 = _valid48;
ifClause48 = "else";
}
if(!valid76){
const err183 = {instancePath:instancePath+"/oversized-request",schemaPath:"#/properties/oversized-request/if",keyword:"if",params:{failingKeyword: ifClause48},message:"must match \""+ifClause48+"\" schema"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data["package-cache-kept"] !== undefined){
let data95 = data["package-cache-kept"];
const _errs413 = errors;
let valid79 = true;
const _errs414 = errors;
if(!(data95 && typeof data95 == "object" && !Array.isArray(data95))){
const err184 = {};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
var _valid49 = _errs414 === errors;
errors = _errs413;
if(vErrors !== null){
if(_errs413){
vErrors.length = _errs413;
}
else {
vErrors = null;
}
}
let ifClause49;
if(_valid49){
const _errs416 = errors;
if(!(validate23(data95, {instancePath:instancePath+"/package-cache-kept",parentData:data,parentDataProperty:"package-cache-kept",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid49 = _errs416 === errors;
valid79 = _valid49;
ifClause49 = "then";
}
else {
const _errs417 = errors;
if(!(validate24(data95, {instancePath:instancePath+"/package-cache-kept",parentData:data,parentDataProperty:"package-cache-kept",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid49 = _errs417 === errors;
valid79 = _valid49;
ifClause49 = "else";
}
if(!valid79){
const err185 = {instancePath:instancePath+"/package-cache-kept",schemaPath:"#/properties/package-cache-kept/if",keyword:"if",params:{failingKeyword: ifClause49},message:"must match \""+ifClause49+"\" schema"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
if(data["plaintext-listener"] !== undefined){
let data96 = data["plaintext-listener"];
const _errs419 = errors;
let valid80 = true;
const _errs420 = errors;
if(!(data96 && typeof data96 == "object" && !Array.isArray(data96))){
const err186 = {};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
var _valid50 = _errs420 === errors;
errors = _errs419;
if(vErrors !== null){
if(_errs419){
vErrors.length = _errs419;
}
else {
vErrors = null;
}
}
let ifClause50;
if(_valid50){
const _errs422 = errors;
if(!(validate23(data96, {instancePath:instancePath+"/plaintext-listener",parentData:data,parentDataProperty:"plaintext-listener",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid50 = _errs422 === errors;
valid80 = _valid50;
ifClause50 = "then";
}
else {
const _errs423 = errors;
if(!(validate24(data96, {instancePath:instancePath+"/plaintext-listener",parentData:data,parentDataProperty:"plaintext-listener",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid50 = _errs423 === errors;
valid80 = _valid50;
ifClause50 = "else";
}
if(!valid80){
const err187 = {instancePath:instancePath+"/plaintext-listener",schemaPath:"#/properties/plaintext-listener/if",keyword:"if",params:{failingKeyword: ifClause50},message:"must match \""+ifClause50+"\" schema"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data["public-bucket"] !== undefined){
let data97 = data["public-bucket"];
const _errs425 = errors;
let valid81 = true;
const _errs426 = errors;
if(!(data97 && typeof data97 == "object" && !Array.isArray(data97))){
const err188 = {};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
var _valid51 = _errs426 === errors;
errors = _errs425;
if(vErrors !== null){
if(_errs425){
vErrors.length = _errs425;
}
else {
vErrors = null;
}
}
let ifClause51;
if(_valid51){
const _errs428 = errors;
if(!(validate23(data97, {instancePath:instancePath+"/public-bucket",parentData:data,parentDataProperty:"public-bucket",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid51 = _errs428 === errors;
valid81 = _valid51;
ifClause51 = "then";
}
else {
const _errs429 = errors;
if(!(validate24(data97, {instancePath:instancePath+"/public-bucket",parentData:data,parentDataProperty:"public-bucket",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid51 = _errs429 === errors;
valid81 = _valid51;
ifClause51 = "else";
}
if(!valid81){
const err189 = {instancePath:instancePath+"/public-bucket",schemaPath:"#/properties/public-bucket/if",keyword:"if",params:{failingKeyword: ifClause51},message:"must match \""+ifClause51+"\" schema"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data["public-database"] !== undefined){
let data98 = data["public-database"];
const _errs431 = errors;
let valid82 = true;
const _errs432 = errors;
if(!(data98 && typeof data98 == "object" && !Array.isArray(data98))){
const err190 = {};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
var _valid52 = _errs432 === errors;
errors = _errs431;
if(vErrors !== null){
if(_errs431){
vErrors.length = _errs431;
}
else {
vErrors = null;
}
}
let ifClause52;
if(_valid52){
const _errs434 = errors;
if(!(validate23(data98, {instancePath:instancePath+"/public-database",parentData:data,parentDataProperty:"public-database",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid52 = _errs434 === errors;
valid82 = _valid52;
ifClause52 = "then";
}
else {
const _errs435 = errors;
if(!(validate24(data98, {instancePath:instancePath+"/public-database",parentData:data,parentDataProperty:"public-database",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid52 = _errs435 === errors;
valid82 = _valid52;
ifClause52 = "else";
}
if(!valid82){
const err191 = {instancePath:instancePath+"/public-database",schemaPath:"#/properties/public-database/if",keyword:"if",params:{failingKeyword: ifClause52},message:"must match \""+ifClause52+"\" schema"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
if(data["root-container"] !== undefined){
let data99 = data["root-container"];
const _errs437 = errors;
let valid83 = true;
const _errs438 = errors;
if(!(data99 && typeof data99 == "object" && !Array.isArray(data99))){
const err192 = {};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
var _valid53 = _errs438 === errors;
errors = _errs437;
if(vErrors !== null){
if(_errs437){
vErrors.length = _errs437;
}
else {
vErrors = null;
}
}
let ifClause53;
if(_valid53){
const _errs440 = errors;
if(!(validate23(data99, {instancePath:instancePath+"/root-container",parentData:data,parentDataProperty:"root-container",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid53 = _errs440 === errors;
valid83 = _valid53;
ifClause53 = "then";
}
else {
const _errs441 = errors;
if(!(validate24(data99, {instancePath:instancePath+"/root-container",parentData:data,parentDataProperty:"root-container",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid53 = _errs441 === errors;
valid83 = _valid53;
ifClause53 = "else";
}
if(!valid83){
const err193 = {instancePath:instancePath+"/root-container",schemaPath:"#/properties/root-container/if",keyword:"if",params:{failingKeyword: ifClause53},message:"must match \""+ifClause53+"\" schema"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data["shared-database"] !== undefined){
let data100 = data["shared-database"];
const _errs443 = errors;
let valid84 = true;
const _errs444 = errors;
if(!(data100 && typeof data100 == "object" && !Array.isArray(data100))){
const err194 = {};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
var _valid54 = _errs444 === errors;
errors = _errs443;
if(vErrors !== null){
if(_errs443){
vErrors.length = _errs443;
}
else {
vErrors = null;
}
}
let ifClause54;
if(_valid54){
const _errs446 = errors;
if(!(validate23(data100, {instancePath:instancePath+"/shared-database",parentData:data,parentDataProperty:"shared-database",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid54 = _errs446 === errors;
valid84 = _valid54;
ifClause54 = "then";
}
else {
const _errs447 = errors;
if(!(validate24(data100, {instancePath:instancePath+"/shared-database",parentData:data,parentDataProperty:"shared-database",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid54 = _errs447 === errors;
valid84 = _valid54;
ifClause54 = "else";
}
if(!valid84){
const err195 = {instancePath:instancePath+"/shared-database",schemaPath:"#/properties/shared-database/if",keyword:"if",params:{failingKeyword: ifClause54},message:"must match \""+ifClause54+"\" schema"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data["shell-form-entrypoint"] !== undefined){
let data101 = data["shell-form-entrypoint"];
const _errs449 = errors;
let valid85 = true;
const _errs450 = errors;
if(!(data101 && typeof data101 == "object" && !Array.isArray(data101))){
const err196 = {};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
var _valid55 = _errs450 === errors;
errors = _errs449;
if(vErrors !== null){
if(_errs449){
vErrors.length = _errs449;
}
else {
vErrors = null;
}
}
let ifClause55;
if(_valid55){
const _errs452 = errors;
if(!(validate23(data101, {instancePath:instancePath+"/shell-form-entrypoint",parentData:data,parentDataProperty:"shell-form-entrypoint",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid55 = _errs452 === errors;
valid85 = _valid55;
ifClause55 = "then";
}
else {
const _errs453 = errors;
if(!(validate24(data101, {instancePath:instancePath+"/shell-form-entrypoint",parentData:data,parentDataProperty:"shell-form-entrypoint",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid55 = _errs453 === errors;
valid85 = _valid55;
ifClause55 = "else";
}
if(!valid85){
const err197 = {instancePath:instancePath+"/shell-form-entrypoint",schemaPath:"#/properties/shell-form-entrypoint/if",keyword:"if",params:{failingKeyword: ifClause55},message:"must match \""+ifClause55+"\" schema"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data["short-backup-retention"] !== undefined){
let data102 = data["short-backup-retention"];
const _errs455 = errors;
let valid86 = true;
const _errs456 = errors;
if(!(data102 && typeof data102 == "object" && !Array.isArray(data102))){
const err198 = {};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
var _valid56 = _errs456 === errors;
errors = _errs455;
if(vErrors !== null){
if(_errs455){
vErrors.length = _errs455;
}
else {
vErrors = null;
}
}
let ifClause56;
if(_valid56){
const _errs458 = errors;
if(data102 && typeof data102 == "object" && !Array.isArray(data102)){
for(const key25 in data102){
if(!((key25 === "severity") || (key25 === "options"))){
const err199 = {instancePath:instancePath+"/short-backup-retention",schemaPath:"#/properties/short-backup-retention/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data102.severity !== undefined){
if(!(validate24(data102.severity, {instancePath:instancePath+"/short-backup-retention/severity",parentData:data102,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data102.options !== undefined){
let data104 = data102.options;
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
for(const key26 in data104){
if(!((key26 === "minDays") || (key26 === "advisedDays"))){
const err200 = {instancePath:instancePath+"/short-backup-retention/options",schemaPath:"#/properties/short-backup-retention/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data104.minDays !== undefined){
let data105 = data104.minDays;
if(!(((typeof data105 == "number") && (!(data105 % 1) && !isNaN(data105))) && (isFinite(data105)))){
const err201 = {instancePath:instancePath+"/short-backup-retention/options/minDays",schemaPath:"#/properties/short-backup-retention/then/properties/options/properties/minDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
if((typeof data105 == "number") && (isFinite(data105))){
if(data105 < 1 || isNaN(data105)){
const err202 = {instancePath:instancePath+"/short-backup-retention/options/minDays",schemaPath:"#/properties/short-backup-retention/then/properties/options/properties/minDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
}
if(data104.advisedDays !== undefined){
let data106 = data104.advisedDays;
if(!(((typeof data106 == "number") && (!(data106 % 1) && !isNaN(data106))) && (isFinite(data106)))){
const err203 = {instancePath:instancePath+"/short-backup-retention/options/advisedDays",schemaPath:"#/properties/short-backup-retention/then/properties/options/properties/advisedDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if((typeof data106 == "number") && (isFinite(data106))){
if(data106 < 1 || isNaN(data106)){
const err204 = {instancePath:instancePath+"/short-backup-retention/options/advisedDays",schemaPath:"#/properties/short-backup-retention/then/properties/options/properties/advisedDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
}
}
else {
const err205 = {instancePath:instancePath+"/short-backup-retention/options",schemaPath:"#/properties/short-backup-retention/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
}
else {
const err206 = {instancePath:instancePath+"/short-backup-retention",schemaPath:"#/properties/short-backup-retention/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
var _valid56 = _errs458 === errors;
valid86 = _valid56;
ifClause56 = "then";
}
else {
const _errs469 = errors;
if(!(validate24(data102, {instancePath:instancePath+"/short-backup-retention",parentData:data,parentDataProperty:"short-backup-retention",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid56 = _errs469 === errors;
valid86 = _valid56;
ifClause56 = "else";
}
if(!valid86){
const err207 = {instancePath:instancePath+"/short-backup-retention",schemaPath:"#/properties/short-backup-retention/if",keyword:"if",params:{failingKeyword: ifClause56},message:"must match \""+ifClause56+"\" schema"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data["short-log-retention"] !== undefined){
let data107 = data["short-log-retention"];
const _errs471 = errors;
let valid89 = true;
const _errs472 = errors;
if(!(data107 && typeof data107 == "object" && !Array.isArray(data107))){
const err208 = {};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
var _valid57 = _errs472 === errors;
errors = _errs471;
if(vErrors !== null){
if(_errs471){
vErrors.length = _errs471;
}
else {
vErrors = null;
}
}
let ifClause57;
if(_valid57){
const _errs474 = errors;
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
for(const key27 in data107){
if(!((key27 === "severity") || (key27 === "options"))){
const err209 = {instancePath:instancePath+"/short-log-retention",schemaPath:"#/properties/short-log-retention/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data107.severity !== undefined){
if(!(validate24(data107.severity, {instancePath:instancePath+"/short-log-retention/severity",parentData:data107,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data107.options !== undefined){
let data109 = data107.options;
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
for(const key28 in data109){
if(!((key28 === "minDays") || (key28 === "allowForever"))){
const err210 = {instancePath:instancePath+"/short-log-retention/options",schemaPath:"#/properties/short-log-retention/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data109.minDays !== undefined){
let data110 = data109.minDays;
if(!(((typeof data110 == "number") && (!(data110 % 1) && !isNaN(data110))) && (isFinite(data110)))){
const err211 = {instancePath:instancePath+"/short-log-retention/options/minDays",schemaPath:"#/properties/short-log-retention/then/properties/options/properties/minDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
if((typeof data110 == "number") && (isFinite(data110))){
if(data110 < 1 || isNaN(data110)){
const err212 = {instancePath:instancePath+"/short-log-retention/options/minDays",schemaPath:"#/properties/short-log-retention/then/properties/options/properties/minDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
}
if(data109.allowForever !== undefined){
if(typeof data109.allowForever !== "boolean"){
const err213 = {instancePath:instancePath+"/short-log-retention/options/allowForever",schemaPath:"#/properties/short-log-retention/then/properties/options/properties/allowForever/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
}
else {
const err214 = {instancePath:instancePath+"/short-log-retention/options",schemaPath:"#/properties/short-log-retention/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
}
else {
const err215 = {instancePath:instancePath+"/short-log-retention",schemaPath:"#/properties/short-log-retention/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
var _valid57 = _errs474 === errors;
valid89 = _valid57;
ifClause57 = "then";
}
else {
const _errs485 = errors;
if(!(validate24(data107, {instancePath:instancePath+"/short-log-retention",parentData:data,parentDataProperty:"short-log-retention",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid57 = _errs485 === errors;
valid89 = _valid57;
ifClause57 = "else";
}
if(!valid89){
const err216 = {instancePath:instancePath+"/short-log-retention",schemaPath:"#/properties/short-log-retention/if",keyword:"if",params:{failingKeyword: ifClause57},message:"must match \""+ifClause57+"\" schema"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data["short-metrics-retention"] !== undefined){
let data112 = data["short-metrics-retention"];
const _errs487 = errors;
let valid92 = true;
const _errs488 = errors;
if(!(data112 && typeof data112 == "object" && !Array.isArray(data112))){
const err217 = {};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
var _valid58 = _errs488 === errors;
errors = _errs487;
if(vErrors !== null){
if(_errs487){
vErrors.length = _errs487;
}
else {
vErrors = null;
}
}
let ifClause58;
if(_valid58){
const _errs490 = errors;
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
for(const key29 in data112){
if(!((key29 === "severity") || (key29 === "options"))){
const err218 = {instancePath:instancePath+"/short-metrics-retention",schemaPath:"#/properties/short-metrics-retention/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data112.severity !== undefined){
if(!(validate24(data112.severity, {instancePath:instancePath+"/short-metrics-retention/severity",parentData:data112,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data112.options !== undefined){
let data114 = data112.options;
if(data114 && typeof data114 == "object" && !Array.isArray(data114)){
for(const key30 in data114){
if(!(key30 === "minDays")){
const err219 = {instancePath:instancePath+"/short-metrics-retention/options",schemaPath:"#/properties/short-metrics-retention/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data114.minDays !== undefined){
let data115 = data114.minDays;
if((typeof data115 == "number") && (isFinite(data115))){
if(data115 < 0 || isNaN(data115)){
const err220 = {instancePath:instancePath+"/short-metrics-retention/options/minDays",schemaPath:"#/properties/short-metrics-retention/then/properties/options/properties/minDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
else {
const err221 = {instancePath:instancePath+"/short-metrics-retention/options/minDays",schemaPath:"#/properties/short-metrics-retention/then/properties/options/properties/minDays/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
}
else {
const err222 = {instancePath:instancePath+"/short-metrics-retention/options",schemaPath:"#/properties/short-metrics-retention/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
}
else {
const err223 = {instancePath:instancePath+"/short-metrics-retention",schemaPath:"#/properties/short-metrics-retention/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
var _valid58 = _errs490 === errors;
valid92 = _valid58;
ifClause58 = "then";
}
else {
const _errs499 = errors;
if(!(validate24(data112, {instancePath:instancePath+"/short-metrics-retention",parentData:data,parentDataProperty:"short-metrics-retention",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid58 = _errs499 === errors;
valid92 = _valid58;
ifClause58 = "else";
}
if(!valid92){
const err224 = {instancePath:instancePath+"/short-metrics-retention",schemaPath:"#/properties/short-metrics-retention/if",keyword:"if",params:{failingKeyword: ifClause58},message:"must match \""+ifClause58+"\" schema"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data["single-az"] !== undefined){
let data116 = data["single-az"];
const _errs501 = errors;
let valid95 = true;
const _errs502 = errors;
if(!(data116 && typeof data116 == "object" && !Array.isArray(data116))){
const err225 = {};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
var _valid59 = _errs502 === errors;
errors = _errs501;
if(vErrors !== null){
if(_errs501){
vErrors.length = _errs501;
}
else {
vErrors = null;
}
}
let ifClause59;
if(_valid59){
const _errs504 = errors;
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
for(const key31 in data116){
if(!((key31 === "severity") || (key31 === "options"))){
const err226 = {instancePath:instancePath+"/single-az",schemaPath:"#/properties/single-az/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data116.severity !== undefined){
if(!(validate24(data116.severity, {instancePath:instancePath+"/single-az/severity",parentData:data116,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data116.options !== undefined){
let data118 = data116.options;
if(data118 && typeof data118 == "object" && !Array.isArray(data118)){
for(const key32 in data118){
if(!(key32 === "minZones")){
const err227 = {instancePath:instancePath+"/single-az/options",schemaPath:"#/properties/single-az/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data118.minZones !== undefined){
let data119 = data118.minZones;
if(!(((typeof data119 == "number") && (!(data119 % 1) && !isNaN(data119))) && (isFinite(data119)))){
const err228 = {instancePath:instancePath+"/single-az/options/minZones",schemaPath:"#/properties/single-az/then/properties/options/properties/minZones/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
if((typeof data119 == "number") && (isFinite(data119))){
if(data119 < 1 || isNaN(data119)){
const err229 = {instancePath:instancePath+"/single-az/options/minZones",schemaPath:"#/properties/single-az/then/properties/options/properties/minZones/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
}
}
else {
const err230 = {instancePath:instancePath+"/single-az/options",schemaPath:"#/properties/single-az/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
}
else {
const err231 = {instancePath:instancePath+"/single-az",schemaPath:"#/properties/single-az/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
var _valid59 = _errs504 === errors;
valid95 = _valid59;
ifClause59 = "then";
}
else {
const _errs513 = errors;
if(!(validate24(data116, {instancePath:instancePath+"/single-az",parentData:data,parentDataProperty:"single-az",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid59 = _errs513 === errors;
valid95 = _valid59;
ifClause59 = "else";
}
if(!valid95){
const err232 = {instancePath:instancePath+"/single-az",schemaPath:"#/properties/single-az/if",keyword:"if",params:{failingKeyword: ifClause59},message:"must match \""+ifClause59+"\" schema"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data["single-replica"] !== undefined){
let data120 = data["single-replica"];
const _errs515 = errors;
let valid98 = true;
const _errs516 = errors;
if(!(data120 && typeof data120 == "object" && !Array.isArray(data120))){
const err233 = {};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
var _valid60 = _errs516 === errors;
errors = _errs515;
if(vErrors !== null){
if(_errs515){
vErrors.length = _errs515;
}
else {
vErrors = null;
}
}
let ifClause60;
if(_valid60){
const _errs518 = errors;
if(!(validate23(data120, {instancePath:instancePath+"/single-replica",parentData:data,parentDataProperty:"single-replica",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid60 = _errs518 === errors;
valid98 = _valid60;
ifClause60 = "then";
}
else {
const _errs519 = errors;
if(!(validate24(data120, {instancePath:instancePath+"/single-replica",parentData:data,parentDataProperty:"single-replica",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid60 = _errs519 === errors;
valid98 = _valid60;
ifClause60 = "else";
}
if(!valid98){
const err234 = {instancePath:instancePath+"/single-replica",schemaPath:"#/properties/single-replica/if",keyword:"if",params:{failingKeyword: ifClause60},message:"must match \""+ifClause60+"\" schema"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
if(data["single-stage-build"] !== undefined){
let data121 = data["single-stage-build"];
const _errs521 = errors;
let valid99 = true;
const _errs522 = errors;
if(!(data121 && typeof data121 == "object" && !Array.isArray(data121))){
const err235 = {};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
var _valid61 = _errs522 === errors;
errors = _errs521;
if(vErrors !== null){
if(_errs521){
vErrors.length = _errs521;
}
else {
vErrors = null;
}
}
let ifClause61;
if(_valid61){
const _errs524 = errors;
if(!(validate23(data121, {instancePath:instancePath+"/single-stage-build",parentData:data,parentDataProperty:"single-stage-build",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid61 = _errs524 === errors;
valid99 = _valid61;
ifClause61 = "then";
}
else {
const _errs525 = errors;
if(!(validate24(data121, {instancePath:instancePath+"/single-stage-build",parentData:data,parentDataProperty:"single-stage-build",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid61 = _errs525 === errors;
valid99 = _valid61;
ifClause61 = "else";
}
if(!valid99){
const err236 = {instancePath:instancePath+"/single-stage-build",schemaPath:"#/properties/single-stage-build/if",keyword:"if",params:{failingKeyword: ifClause61},message:"must match \""+ifClause61+"\" schema"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data["slow-health-check"] !== undefined){
let data122 = data["slow-health-check"];
const _errs527 = errors;
let valid100 = true;
const _errs528 = errors;
if(!(data122 && typeof data122 == "object" && !Array.isArray(data122))){
const err237 = {};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
var _valid62 = _errs528 === errors;
errors = _errs527;
if(vErrors !== null){
if(_errs527){
vErrors.length = _errs527;
}
else {
vErrors = null;
}
}
let ifClause62;
if(_valid62){
const _errs530 = errors;
if(data122 && typeof data122 == "object" && !Array.isArray(data122)){
for(const key33 in data122){
if(!((key33 === "severity") || (key33 === "options"))){
const err238 = {instancePath:instancePath+"/slow-health-check",schemaPath:"#/properties/slow-health-check/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data122.severity !== undefined){
if(!(validate24(data122.severity, {instancePath:instancePath+"/slow-health-check/severity",parentData:data122,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data122.options !== undefined){
let data124 = data122.options;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
for(const key34 in data124){
if(!((key34 === "maxIntervalSeconds") || (key34 === "maxFailures"))){
const err239 = {instancePath:instancePath+"/slow-health-check/options",schemaPath:"#/properties/slow-health-check/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data124.maxIntervalSeconds !== undefined){
let data125 = data124.maxIntervalSeconds;
if(!(((typeof data125 == "number") && (!(data125 % 1) && !isNaN(data125))) && (isFinite(data125)))){
const err240 = {instancePath:instancePath+"/slow-health-check/options/maxIntervalSeconds",schemaPath:"#/properties/slow-health-check/then/properties/options/properties/maxIntervalSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if((typeof data125 == "number") && (isFinite(data125))){
if(data125 < 1 || isNaN(data125)){
const err241 = {instancePath:instancePath+"/slow-health-check/options/maxIntervalSeconds",schemaPath:"#/properties/slow-health-check/then/properties/options/properties/maxIntervalSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
}
if(data124.maxFailures !== undefined){
let data126 = data124.maxFailures;
if(!(((typeof data126 == "number") && (!(data126 % 1) && !isNaN(data126))) && (isFinite(data126)))){
const err242 = {instancePath:instancePath+"/slow-health-check/options/maxFailures",schemaPath:"#/properties/slow-health-check/then/properties/options/properties/maxFailures/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
if((typeof data126 == "number") && (isFinite(data126))){
if(data126 < 1 || isNaN(data126)){
const err243 = {instancePath:instancePath+"/slow-health-check/options/maxFailures",schemaPath:"#/properties/slow-health-check/then/properties/options/properties/maxFailures/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
}
}
else {
const err244 = {instancePath:instancePath+"/slow-health-check/options",schemaPath:"#/properties/slow-health-check/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
}
else {
const err245 = {instancePath:instancePath+"/slow-health-check",schemaPath:"#/properties/slow-health-check/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
var _valid62 = _errs530 === errors;
valid100 = _valid62;
ifClause62 = "then";
}
else {
const _errs541 = errors;
if(!(validate24(data122, {instancePath:instancePath+"/slow-health-check",parentData:data,parentDataProperty:"slow-health-check",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid62 = _errs541 === errors;
valid100 = _valid62;
ifClause62 = "else";
}
if(!valid100){
const err246 = {instancePath:instancePath+"/slow-health-check",schemaPath:"#/properties/slow-health-check/if",keyword:"if",params:{failingKeyword: ifClause62},message:"must match \""+ifClause62+"\" schema"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data["stateful-deployment"] !== undefined){
let data127 = data["stateful-deployment"];
const _errs543 = errors;
let valid103 = true;
const _errs544 = errors;
if(!(data127 && typeof data127 == "object" && !Array.isArray(data127))){
const err247 = {};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
var _valid63 = _errs544 === errors;
errors = _errs543;
if(vErrors !== null){
if(_errs543){
vErrors.length = _errs543;
}
else {
vErrors = null;
}
}
let ifClause63;
if(_valid63){
const _errs546 = errors;
if(!(validate23(data127, {instancePath:instancePath+"/stateful-deployment",parentData:data,parentDataProperty:"stateful-deployment",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid63 = _errs546 === errors;
valid103 = _valid63;
ifClause63 = "then";
}
else {
const _errs547 = errors;
if(!(validate24(data127, {instancePath:instancePath+"/stateful-deployment",parentData:data,parentDataProperty:"stateful-deployment",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid63 = _errs547 === errors;
valid103 = _valid63;
ifClause63 = "else";
}
if(!valid103){
const err248 = {instancePath:instancePath+"/stateful-deployment",schemaPath:"#/properties/stateful-deployment/if",keyword:"if",params:{failingKeyword: ifClause63},message:"must match \""+ifClause63+"\" schema"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data["sticky-sessions"] !== undefined){
let data128 = data["sticky-sessions"];
const _errs549 = errors;
let valid104 = true;
const _errs550 = errors;
if(!(data128 && typeof data128 == "object" && !Array.isArray(data128))){
const err249 = {};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
var _valid64 = _errs550 === errors;
errors = _errs549;
if(vErrors !== null){
if(_errs549){
vErrors.length = _errs549;
}
else {
vErrors = null;
}
}
let ifClause64;
if(_valid64){
const _errs552 = errors;
if(!(validate23(data128, {instancePath:instancePath+"/sticky-sessions",parentData:data,parentDataProperty:"sticky-sessions",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid64 = _errs552 === errors;
valid104 = _valid64;
ifClause64 = "then";
}
else {
const _errs553 = errors;
if(!(validate24(data128, {instancePath:instancePath+"/sticky-sessions",parentData:data,parentDataProperty:"sticky-sessions",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid64 = _errs553 === errors;
valid104 = _valid64;
ifClause64 = "else";
}
if(!valid104){
const err250 = {instancePath:instancePath+"/sticky-sessions",schemaPath:"#/properties/sticky-sessions/if",keyword:"if",params:{failingKeyword: ifClause64},message:"must match \""+ifClause64+"\" schema"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
if(data["sudo-in-image"] !== undefined){
let data129 = data["sudo-in-image"];
const _errs555 = errors;
let valid105 = true;
const _errs556 = errors;
if(!(data129 && typeof data129 == "object" && !Array.isArray(data129))){
const err251 = {};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
var _valid65 = _errs556 === errors;
errors = _errs555;
if(vErrors !== null){
if(_errs555){
vErrors.length = _errs555;
}
else {
vErrors = null;
}
}
let ifClause65;
if(_valid65){
const _errs558 = errors;
if(!(validate23(data129, {instancePath:instancePath+"/sudo-in-image",parentData:data,parentDataProperty:"sudo-in-image",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid65 = _errs558 === errors;
valid105 = _valid65;
ifClause65 = "then";
}
else {
const _errs559 = errors;
if(!(validate24(data129, {instancePath:instancePath+"/sudo-in-image",parentData:data,parentDataProperty:"sudo-in-image",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid65 = _errs559 === errors;
valid105 = _valid65;
ifClause65 = "else";
}
if(!valid105){
const err252 = {instancePath:instancePath+"/sudo-in-image",schemaPath:"#/properties/sudo-in-image/if",keyword:"if",params:{failingKeyword: ifClause65},message:"must match \""+ifClause65+"\" schema"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
if(data["unencrypted-at-rest"] !== undefined){
let data130 = data["unencrypted-at-rest"];
const _errs561 = errors;
let valid106 = true;
const _errs562 = errors;
if(!(data130 && typeof data130 == "object" && !Array.isArray(data130))){
const err253 = {};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
var _valid66 = _errs562 === errors;
errors = _errs561;
if(vErrors !== null){
if(_errs561){
vErrors.length = _errs561;
}
else {
vErrors = null;
}
}
let ifClause66;
if(_valid66){
const _errs564 = errors;
if(!(validate23(data130, {instancePath:instancePath+"/unencrypted-at-rest",parentData:data,parentDataProperty:"unencrypted-at-rest",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid66 = _errs564 === errors;
valid106 = _valid66;
ifClause66 = "then";
}
else {
const _errs565 = errors;
if(!(validate24(data130, {instancePath:instancePath+"/unencrypted-at-rest",parentData:data,parentDataProperty:"unencrypted-at-rest",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid66 = _errs565 === errors;
valid106 = _valid66;
ifClause66 = "else";
}
if(!valid106){
const err254 = {instancePath:instancePath+"/unencrypted-at-rest",schemaPath:"#/properties/unencrypted-at-rest/if",keyword:"if",params:{failingKeyword: ifClause66},message:"must match \""+ifClause66+"\" schema"};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
if(data["unencrypted-in-transit"] !== undefined){
let data131 = data["unencrypted-in-transit"];
const _errs567 = errors;
let valid107 = true;
const _errs568 = errors;
if(!(data131 && typeof data131 == "object" && !Array.isArray(data131))){
const err255 = {};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
var _valid67 = _errs568 === errors;
errors = _errs567;
if(vErrors !== null){
if(_errs567){
vErrors.length = _errs567;
}
else {
vErrors = null;
}
}
let ifClause67;
if(_valid67){
const _errs570 = errors;
if(!(validate23(data131, {instancePath:instancePath+"/unencrypted-in-transit",parentData:data,parentDataProperty:"unencrypted-in-transit",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid67 = _errs570 === errors;
valid107 = _valid67;
ifClause67 = "then";
}
else {
const _errs571 = errors;
if(!(validate24(data131, {instancePath:instancePath+"/unencrypted-in-transit",parentData:data,parentDataProperty:"unencrypted-in-transit",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid67 = _errs571 === errors;
valid107 = _valid67;
ifClause67 = "else";
}
if(!valid107){
const err256 = {instancePath:instancePath+"/unencrypted-in-transit",schemaPath:"#/properties/unencrypted-in-transit/if",keyword:"if",params:{failingKeyword: ifClause67},message:"must match \""+ifClause67+"\" schema"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
if(data["unofficial-base-image"] !== undefined){
let data132 = data["unofficial-base-image"];
const _errs573 = errors;
let valid108 = true;
const _errs574 = errors;
if(!(data132 && typeof data132 == "object" && !Array.isArray(data132))){
const err257 = {};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
var _valid68 = _errs574 === errors;
errors = _errs573;
if(vErrors !== null){
if(_errs573){
vErrors.length = _errs573;
}
else {
vErrors = null;
}
}
let ifClause68;
if(_valid68){
const _errs576 = errors;
if(data132 && typeof data132 == "object" && !Array.isArray(data132)){
for(const key35 in data132){
if(!((key35 === "severity") || (key35 === "options"))){
const err258 = {instancePath:instancePath+"/unofficial-base-image",schemaPath:"#/properties/unofficial-base-image/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
if(data132.severity !== undefined){
if(!(validate24(data132.severity, {instancePath:instancePath+"/unofficial-base-image/severity",parentData:data132,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data132.options !== undefined){
let data134 = data132.options;
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
for(const key36 in data134){
if(!(key36 === "allowed")){
const err259 = {instancePath:instancePath+"/unofficial-base-image/options",schemaPath:"#/properties/unofficial-base-image/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
if(data134.allowed !== undefined){
let data135 = data134.allowed;
if(Array.isArray(data135)){
const len2 = data135.length;
for(let i2=0; i2<len2; i2++){
if(typeof data135[i2] !== "string"){
const err260 = {instancePath:instancePath+"/unofficial-base-image/options/allowed/" + i2,schemaPath:"#/properties/unofficial-base-image/then/properties/options/properties/allowed/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
}
else {
const err261 = {instancePath:instancePath+"/unofficial-base-image/options/allowed",schemaPath:"#/properties/unofficial-base-image/then/properties/options/properties/allowed/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
}
else {
const err262 = {instancePath:instancePath+"/unofficial-base-image/options",schemaPath:"#/properties/unofficial-base-image/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
}
else {
const err263 = {instancePath:instancePath+"/unofficial-base-image",schemaPath:"#/properties/unofficial-base-image/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
var _valid68 = _errs576 === errors;
valid108 = _valid68;
ifClause68 = "then";
}
else {
const _errs587 = errors;
if(!(validate24(data132, {instancePath:instancePath+"/unofficial-base-image",parentData:data,parentDataProperty:"unofficial-base-image",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid68 = _errs587 === errors;
valid108 = _valid68;
ifClause68 = "else";
}
if(!valid108){
const err264 = {instancePath:instancePath+"/unofficial-base-image",schemaPath:"#/properties/unofficial-base-image/if",keyword:"if",params:{failingKeyword: ifClause68},message:"must match \""+ifClause68+"\" schema"};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
if(data["unordered-startup"] !== undefined){
let data137 = data["unordered-startup"];
const _errs589 = errors;
let valid113 = true;
const _errs590 = errors;
if(!(data137 && typeof data137 == "object" && !Array.isArray(data137))){
const err265 = {};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
var _valid69 = _errs590 === errors;
errors = _errs589;
if(vErrors !== null){
if(_errs589){
vErrors.length = _errs589;
}
else {
vErrors = null;
}
}
let ifClause69;
if(_valid69){
const _errs592 = errors;
if(!(validate23(data137, {instancePath:instancePath+"/unordered-startup",parentData:data,parentDataProperty:"unordered-startup",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid69 = _errs592 === errors;
valid113 = _valid69;
ifClause69 = "then";
}
else {
const _errs593 = errors;
if(!(validate24(data137, {instancePath:instancePath+"/unordered-startup",parentData:data,parentDataProperty:"unordered-startup",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid69 = _errs593 === errors;
valid113 = _valid69;
ifClause69 = "else";
}
if(!valid113){
const err266 = {instancePath:instancePath+"/unordered-startup",schemaPath:"#/properties/unordered-startup/if",keyword:"if",params:{failingKeyword: ifClause69},message:"must match \""+ifClause69+"\" schema"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data["unpinned-image"] !== undefined){
let data138 = data["unpinned-image"];
const _errs595 = errors;
let valid114 = true;
const _errs596 = errors;
if(!(data138 && typeof data138 == "object" && !Array.isArray(data138))){
const err267 = {};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
var _valid70 = _errs596 === errors;
errors = _errs595;
if(vErrors !== null){
if(_errs595){
vErrors.length = _errs595;
}
else {
vErrors = null;
}
}
let ifClause70;
if(_valid70){
const _errs598 = errors;
if(data138 && typeof data138 == "object" && !Array.isArray(data138)){
for(const key37 in data138){
if(!((key37 === "severity") || (key37 === "options"))){
const err268 = {instancePath:instancePath+"/unpinned-image",schemaPath:"#/properties/unpinned-image/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
if(data138.severity !== undefined){
if(!(validate24(data138.severity, {instancePath:instancePath+"/unpinned-image/severity",parentData:data138,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data138.options !== undefined){
let data140 = data138.options;
if(data140 && typeof data140 == "object" && !Array.isArray(data140)){
for(const key38 in data140){
if(!(key38 === "requireDigest")){
const err269 = {instancePath:instancePath+"/unpinned-image/options",schemaPath:"#/properties/unpinned-image/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
if(data140.requireDigest !== undefined){
if(typeof data140.requireDigest !== "boolean"){
const err270 = {instancePath:instancePath+"/unpinned-image/options/requireDigest",schemaPath:"#/properties/unpinned-image/then/properties/options/properties/requireDigest/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
}
else {
const err271 = {instancePath:instancePath+"/unpinned-image/options",schemaPath:"#/properties/unpinned-image/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
}
else {
const err272 = {instancePath:instancePath+"/unpinned-image",schemaPath:"#/properties/unpinned-image/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
var _valid70 = _errs598 === errors;
valid114 = _valid70;
ifClause70 = "then";
}
else {
const _errs607 = errors;
if(!(validate24(data138, {instancePath:instancePath+"/unpinned-image",parentData:data,parentDataProperty:"unpinned-image",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid70 = _errs607 === errors;
valid114 = _valid70;
ifClause70 = "else";
}
if(!valid114){
const err273 = {instancePath:instancePath+"/unpinned-image",schemaPath:"#/properties/unpinned-image/if",keyword:"if",params:{failingKeyword: ifClause70},message:"must match \""+ifClause70+"\" schema"};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
if(data["weak-tls-policy"] !== undefined){
let data142 = data["weak-tls-policy"];
const _errs609 = errors;
let valid117 = true;
const _errs610 = errors;
if(!(data142 && typeof data142 == "object" && !Array.isArray(data142))){
const err274 = {};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
var _valid71 = _errs610 === errors;
errors = _errs609;
if(vErrors !== null){
if(_errs609){
vErrors.length = _errs609;
}
else {
vErrors = null;
}
}
let ifClause71;
if(_valid71){
const _errs612 = errors;
if(!(validate23(data142, {instancePath:instancePath+"/weak-tls-policy",parentData:data,parentDataProperty:"weak-tls-policy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid71 = _errs612 === errors;
valid117 = _valid71;
ifClause71 = "then";
}
else {
const _errs613 = errors;
if(!(validate24(data142, {instancePath:instancePath+"/weak-tls-policy",parentData:data,parentDataProperty:"weak-tls-policy",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid71 = _errs613 === errors;
valid117 = _valid71;
ifClause71 = "else";
}
if(!valid117){
const err275 = {instancePath:instancePath+"/weak-tls-policy",schemaPath:"#/properties/weak-tls-policy/if",keyword:"if",params:{failingKeyword: ifClause71},message:"must match \""+ifClause71+"\" schema"};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
if(data["wrong-load-balancer"] !== undefined){
let data143 = data["wrong-load-balancer"];
const _errs615 = errors;
let valid118 = true;
const _errs616 = errors;
if(!(data143 && typeof data143 == "object" && !Array.isArray(data143))){
const err276 = {};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
var _valid72 = _errs616 === errors;
errors = _errs615;
if(vErrors !== null){
if(_errs615){
vErrors.length = _errs615;
}
else {
vErrors = null;
}
}
let ifClause72;
if(_valid72){
const _errs618 = errors;
if(!(validate23(data143, {instancePath:instancePath+"/wrong-load-balancer",parentData:data,parentDataProperty:"wrong-load-balancer",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid72 = _errs618 === errors;
valid118 = _valid72;
ifClause72 = "then";
}
else {
const _errs619 = errors;
if(!(validate24(data143, {instancePath:instancePath+"/wrong-load-balancer",parentData:data,parentDataProperty:"wrong-load-balancer",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid72 = _errs619 === errors;
valid118 = _valid72;
ifClause72 = "else";
}
if(!valid118){
const err277 = {instancePath:instancePath+"/wrong-load-balancer",schemaPath:"#/properties/wrong-load-balancer/if",keyword:"if",params:{failingKeyword: ifClause72},message:"must match \""+ifClause72+"\" schema"};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
}
else {
const err278 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err1 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.extends !== undefined){
let data1 = data.extends;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err2 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/properties/extends/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/properties/extends/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.profile !== undefined){
let data3 = data.profile;
if(!((data3 === "default") || (data3 === "strict"))){
const err5 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/enum",keyword:"enum",params:{allowedValues: schema6.properties.profile.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.failOn !== undefined){
let data4 = data.failOn;
if(!((((data4 === "error") || (data4 === "warning")) || (data4 === "note")) || (data4 === "never"))){
const err6 = {instancePath:instancePath+"/failOn",schemaPath:"#/properties/failOn/enum",keyword:"enum",params:{allowedValues: schema6.properties.failOn.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.minSeverity !== undefined){
let data5 = data.minSeverity;
if(!(((data5 === "error") || (data5 === "warning")) || (data5 === "note"))){
const err7 = {instancePath:instancePath+"/minSeverity",schemaPath:"#/properties/minSeverity/enum",keyword:"enum",params:{allowedValues: schema6.properties.minSeverity.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.maxWarnings !== undefined){
let data6 = data.maxWarnings;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err8 = {instancePath:instancePath+"/maxWarnings",schemaPath:"#/properties/maxWarnings/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err9 = {instancePath:instancePath+"/maxWarnings",schemaPath:"#/properties/maxWarnings/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.baseline !== undefined){
let data7 = data.baseline;
if(typeof data7 === "string"){
if(!pattern0.test(data7)){
const err10 = {instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/baseline",schemaPath:"#/properties/baseline/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.rules !== undefined){
if(!(validate22(data.rules, {instancePath:instancePath+"/rules",parentData:data,parentDataProperty:"rules",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.include !== undefined){
let data9 = data.include;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(!pattern0.test(data10)){
const err12 = {instancePath:instancePath+"/include/" + i1,schemaPath:"#/properties/include/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/include/" + i1,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.exclude !== undefined){
let data11 = data.exclude;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 === "string"){
if(!pattern0.test(data12)){
const err15 = {instancePath:instancePath+"/exclude/" + i2,schemaPath:"#/properties/exclude/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/exclude/" + i2,schemaPath:"#/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.overrides !== undefined){
let data13 = data.overrides;
if(Array.isArray(data13)){
const len3 = data13.length;
for(let i3=0; i3<len3; i3++){
let data14 = data13[i3];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.files === undefined){
const err18 = {instancePath:instancePath+"/overrides/" + i3,schemaPath:"#/properties/overrides/items/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data14){
if(!(((key1 === "files") || (key1 === "profile")) || (key1 === "rules"))){
const err19 = {instancePath:instancePath+"/overrides/" + i3,schemaPath:"#/properties/overrides/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data14.files !== undefined){
let data15 = data14.files;
if(Array.isArray(data15)){
const len4 = data15.length;
for(let i4=0; i4<len4; i4++){
let data16 = data15[i4];
if(typeof data16 === "string"){
if(!pattern0.test(data16)){
const err20 = {instancePath:instancePath+"/overrides/" + i3+"/files/" + i4,schemaPath:"#/properties/overrides/items/properties/files/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/overrides/" + i3+"/files/" + i4,schemaPath:"#/properties/overrides/items/properties/files/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/overrides/" + i3+"/files",schemaPath:"#/properties/overrides/items/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data14.profile !== undefined){
let data17 = data14.profile;
if(!((data17 === "default") || (data17 === "strict"))){
const err23 = {instancePath:instancePath+"/overrides/" + i3+"/profile",schemaPath:"#/properties/overrides/items/properties/profile/enum",keyword:"enum",params:{allowedValues: schema6.properties.overrides.items.properties.profile.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data14.rules !== undefined){
if(!(validate22(data14.rules, {instancePath:instancePath+"/overrides/" + i3+"/rules",parentData:data14,parentDataProperty:"rules",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/overrides/" + i3,schemaPath:"#/properties/overrides/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.environments !== undefined){
let data19 = data.environments;
if(Array.isArray(data19)){
const len5 = data19.length;
for(let i5=0; i5<len5; i5++){
let data20 = data19[i5];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.paths === undefined){
const err26 = {instancePath:instancePath+"/environments/" + i5,schemaPath:"#/properties/environments/items/required",keyword:"required",params:{missingProperty: "paths"},message:"must have required property '"+"paths"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data20.stage === undefined){
const err27 = {instancePath:instancePath+"/environments/" + i5,schemaPath:"#/properties/environments/items/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key2 in data20){
if(!((key2 === "paths") || (key2 === "stage"))){
const err28 = {instancePath:instancePath+"/environments/" + i5,schemaPath:"#/properties/environments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data20.paths !== undefined){
let data21 = data20.paths;
if(Array.isArray(data21)){
const len6 = data21.length;
for(let i6=0; i6<len6; i6++){
let data22 = data21[i6];
if(typeof data22 === "string"){
if(!pattern0.test(data22)){
const err29 = {instancePath:instancePath+"/environments/" + i5+"/paths/" + i6,schemaPath:"#/properties/environments/items/properties/paths/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/environments/" + i5+"/paths/" + i6,schemaPath:"#/properties/environments/items/properties/paths/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/environments/" + i5+"/paths",schemaPath:"#/properties/environments/items/properties/paths/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data20.stage !== undefined){
let data23 = data20.stage;
if(!((data23 === "development") || (data23 === "production"))){
const err32 = {instancePath:instancePath+"/environments/" + i5+"/stage",schemaPath:"#/properties/environments/items/properties/stage/enum",keyword:"enum",params:{allowedValues: schema6.properties.environments.items.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/environments/" + i5,schemaPath:"#/properties/environments/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.terraform !== undefined){
let data24 = data.terraform;
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key3 in data24){
if(!(key3 === "environments")){
const err35 = {instancePath:instancePath+"/terraform",schemaPath:"#/properties/terraform/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data24.environments !== undefined){
let data25 = data24.environments;
if(Array.isArray(data25)){
const len7 = data25.length;
for(let i7=0; i7<len7; i7++){
let data26 = data25[i7];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.name === undefined){
const err36 = {instancePath:instancePath+"/terraform/environments/" + i7,schemaPath:"#/properties/terraform/properties/environments/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data26.variableFiles === undefined){
const err37 = {instancePath:instancePath+"/terraform/environments/" + i7,schemaPath:"#/properties/terraform/properties/environments/items/required",keyword:"required",params:{missingProperty: "variableFiles"},message:"must have required property '"+"variableFiles"+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key4 in data26){
if(!(((key4 === "name") || (key4 === "root")) || (key4 === "variableFiles"))){
const err38 = {instancePath:instancePath+"/terraform/environments/" + i7,schemaPath:"#/properties/terraform/properties/environments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data26.name !== undefined){
let data27 = data26.name;
if(typeof data27 === "string"){
if(!pattern0.test(data27)){
const err39 = {instancePath:instancePath+"/terraform/environments/" + i7+"/name",schemaPath:"#/properties/terraform/properties/environments/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/terraform/environments/" + i7+"/name",schemaPath:"#/properties/terraform/properties/environments/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data26.root !== undefined){
if(typeof data26.root !== "string"){
const err41 = {instancePath:instancePath+"/terraform/environments/" + i7+"/root",schemaPath:"#/properties/terraform/properties/environments/items/properties/root/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data26.variableFiles !== undefined){
let data29 = data26.variableFiles;
if(Array.isArray(data29)){
if(data29.length < 1){
const err42 = {instancePath:instancePath+"/terraform/environments/" + i7+"/variableFiles",schemaPath:"#/properties/terraform/properties/environments/items/properties/variableFiles/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
const len8 = data29.length;
for(let i8=0; i8<len8; i8++){
let data30 = data29[i8];
if(typeof data30 === "string"){
if(!pattern0.test(data30)){
const err43 = {instancePath:instancePath+"/terraform/environments/" + i7+"/variableFiles/" + i8,schemaPath:"#/properties/terraform/properties/environments/items/properties/variableFiles/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/terraform/environments/" + i7+"/variableFiles/" + i8,schemaPath:"#/properties/terraform/properties/environments/items/properties/variableFiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/terraform/environments/" + i7+"/variableFiles",schemaPath:"#/properties/terraform/properties/environments/items/properties/variableFiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/terraform/environments/" + i7,schemaPath:"#/properties/terraform/properties/environments/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/terraform/environments",schemaPath:"#/properties/terraform/properties/environments/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/terraform",schemaPath:"#/properties/terraform/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.suppressions !== undefined){
let data31 = data.suppressions;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key5 in data31){
if(!(((((key5 === "inline") || (key5 === "requireReason")) || (key5 === "reportUnused")) || (key5 === "reportSuppressed")) || (key5 === "honour"))){
const err49 = {instancePath:instancePath+"/suppressions",schemaPath:"#/properties/suppressions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data31.inline !== undefined){
if(typeof data31.inline !== "boolean"){
const err50 = {instancePath:instancePath+"/suppressions/inline",schemaPath:"#/properties/suppressions/properties/inline/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data31.requireReason !== undefined){
if(typeof data31.requireReason !== "boolean"){
const err51 = {instancePath:instancePath+"/suppressions/requireReason",schemaPath:"#/properties/suppressions/properties/requireReason/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data31.reportUnused !== undefined){
let data34 = data31.reportUnused;
if(!(((data34 === "off") || (data34 === "own")) || (data34 === "all"))){
const err52 = {instancePath:instancePath+"/suppressions/reportUnused",schemaPath:"#/properties/suppressions/properties/reportUnused/enum",keyword:"enum",params:{allowedValues: schema6.properties.suppressions.properties.reportUnused.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data31.reportSuppressed !== undefined){
if(typeof data31.reportSuppressed !== "boolean"){
const err53 = {instancePath:instancePath+"/suppressions/reportSuppressed",schemaPath:"#/properties/suppressions/properties/reportSuppressed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data31.honour !== undefined){
let data36 = data31.honour;
if(Array.isArray(data36)){
const len9 = data36.length;
for(let i9=0; i9<len9; i9++){
let data37 = data36[i9];
if(!((((((((((data37 === "checkov") || (data37 === "dclint")) || (data37 === "docker")) || (data37 === "hadolint")) || (data37 === "kics")) || (data37 === "kube-linter")) || (data37 === "kube-score")) || (data37 === "polaris")) || (data37 === "tflint")) || (data37 === "trivy"))){
const err54 = {instancePath:instancePath+"/suppressions/honour/" + i9,schemaPath:"#/properties/suppressions/properties/honour/items/enum",keyword:"enum",params:{allowedValues: schema6.properties.suppressions.properties.honour.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/suppressions/honour",schemaPath:"#/properties/suppressions/properties/honour/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/suppressions",schemaPath:"#/properties/suppressions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.ignore !== undefined){
let data38 = data.ignore;
if(Array.isArray(data38)){
const len10 = data38.length;
for(let i10=0; i10<len10; i10++){
let data39 = data38[i10];
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.rules === undefined){
const err57 = {instancePath:instancePath+"/ignore/" + i10,schemaPath:"#/properties/ignore/items/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data39.reason === undefined){
const err58 = {instancePath:instancePath+"/ignore/" + i10,schemaPath:"#/properties/ignore/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key6 in data39){
if(!(((((key6 === "rules") || (key6 === "paths")) || (key6 === "resources")) || (key6 === "reason")) || (key6 === "expires"))){
const err59 = {instancePath:instancePath+"/ignore/" + i10,schemaPath:"#/properties/ignore/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data39.rules !== undefined){
let data40 = data39.rules;
if(Array.isArray(data40)){
if(data40.length < 1){
const err60 = {instancePath:instancePath+"/ignore/" + i10+"/rules",schemaPath:"#/properties/ignore/items/properties/rules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
const len11 = data40.length;
for(let i11=0; i11<len11; i11++){
let data41 = data40[i11];
if(!((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((data41 === "add-instead-of-copy") || (data41 === "autoscaling-conflict")) || (data41 === "autoscaling-range")) || (data41 === "autoscaling-target")) || (data41 === "bloated-image")) || (data41 === "curl-pipe-shell")) || (data41 === "deletion-unprotected")) || (data41 === "deprecated-maintainer")) || (data41 === "direct-database-access")) || (data41 === "downtime-deployment")) || (data41 === "ephemeral-database")) || (data41 === "flat-network")) || (data41 === "hardcoded-secret")) || (data41 === "image-not-scanned")) || (data41 === "layer-cache-order")) || (data41 === "missing-alarm")) || (data41 === "missing-audit-log")) || (data41 === "missing-circuit-breaker")) || (data41 === "missing-cost-alert")) || (data41 === "missing-ddos-protection")) || (data41 === "missing-dead-letter-queue")) || (data41 === "missing-decision-record")) || (data41 === "missing-disaster-recovery")) || (data41 === "missing-disruption-budget")) || (data41 === "missing-dns-failover")) || (data41 === "missing-dockerignore")) || (data41 === "missing-failover")) || (data41 === "missing-health-check")) || (data41 === "missing-lifecycle-policy")) || (data41 === "missing-monitoring")) || (data41 === "missing-network-policy")) || (data41 === "missing-read-replica")) || (data41 === "missing-resource-limits")) || (data41 === "missing-resource-requests")) || (data41 === "missing-spread")) || (data41 === "missing-timeout")) || (data41 === "missing-waf")) || (data41 === "missing-workdir")) || (data41 === "no-autoscaling")) || (data41 === "no-backups")) || (data41 === "no-restart-policy")) || (data41 === "no-rotation")) || (data41 === "no-spot-capacity")) || (data41 === "no-storage-autoscaling")) || (data41 === "open-security-group")) || (data41 === "orchestrator-mismatch")) || (data41 === "overbroad-iam")) || (data41 === "oversized-request")) || (data41 === "package-cache-kept")) || (data41 === "plaintext-listener")) || (data41 === "public-bucket")) || (data41 === "public-database")) || (data41 === "root-container")) || (data41 === "shared-database")) || (data41 === "shell-form-entrypoint")) || (data41 === "short-backup-retention")) || (data41 === "short-log-retention")) || (data41 === "short-metrics-retention")) || (data41 === "single-az")) || (data41 === "single-replica")) || (data41 === "single-stage-build")) || (data41 === "slow-health-check")) || (data41 === "stateful-deployment")) || (data41 === "sticky-sessions")) || (data41 === "sudo-in-image")) || (data41 === "unencrypted-at-rest")) || (data41 === "unencrypted-in-transit")) || (data41 === "unofficial-base-image")) || (data41 === "unordered-startup")) || (data41 === "unpinned-image")) || (data41 === "weak-tls-policy")) || (data41 === "wrong-load-balancer"))){
const err61 = {instancePath:instancePath+"/ignore/" + i10+"/rules/" + i11,schemaPath:"#/properties/ignore/items/properties/rules/items/enum",keyword:"enum",params:{allowedValues: schema6.properties.ignore.items.properties.rules.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/ignore/" + i10+"/rules",schemaPath:"#/properties/ignore/items/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data39.paths !== undefined){
let data42 = data39.paths;
if(Array.isArray(data42)){
const len12 = data42.length;
for(let i12=0; i12<len12; i12++){
let data43 = data42[i12];
if(typeof data43 === "string"){
if(!pattern0.test(data43)){
const err63 = {instancePath:instancePath+"/ignore/" + i10+"/paths/" + i12,schemaPath:"#/properties/ignore/items/properties/paths/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/ignore/" + i10+"/paths/" + i12,schemaPath:"#/properties/ignore/items/properties/paths/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/ignore/" + i10+"/paths",schemaPath:"#/properties/ignore/items/properties/paths/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data39.resources !== undefined){
let data44 = data39.resources;
if(Array.isArray(data44)){
const len13 = data44.length;
for(let i13=0; i13<len13; i13++){
let data45 = data44[i13];
if(typeof data45 === "string"){
if(!pattern0.test(data45)){
const err66 = {instancePath:instancePath+"/ignore/" + i10+"/resources/" + i13,schemaPath:"#/properties/ignore/items/properties/resources/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/ignore/" + i10+"/resources/" + i13,schemaPath:"#/properties/ignore/items/properties/resources/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/ignore/" + i10+"/resources",schemaPath:"#/properties/ignore/items/properties/resources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data39.reason !== undefined){
let data46 = data39.reason;
if(typeof data46 === "string"){
if(!pattern0.test(data46)){
const err69 = {instancePath:instancePath+"/ignore/" + i10+"/reason",schemaPath:"#/properties/ignore/items/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/ignore/" + i10+"/reason",schemaPath:"#/properties/ignore/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data39.expires !== undefined){
let data47 = data39.expires;
if(typeof data47 === "string"){
if(!pattern11.test(data47)){
const err71 = {instancePath:instancePath+"/ignore/" + i10+"/expires",schemaPath:"#/properties/ignore/items/properties/expires/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}$"+"\""};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/ignore/" + i10+"/expires",schemaPath:"#/properties/ignore/items/properties/expires/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/ignore/" + i10,schemaPath:"#/properties/ignore/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/ignore",schemaPath:"#/properties/ignore/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}


// Made by `npm run generate` from the files beside it.
import type { Rule } from '../src/rule/define-rule.ts';
import deletionUnprotected from './availability/deletion-unprotected.ts';
import downtimeDeployment from './availability/downtime-deployment.ts';
import missingCircuitBreaker from './availability/missing-circuit-breaker.ts';
import missingDisasterRecovery from './availability/missing-disaster-recovery.ts';
import missingDisruptionBudget from './availability/missing-disruption-budget.ts';
import missingDnsFailover from './availability/missing-dns-failover.ts';
import missingFailover from './availability/missing-failover.ts';
import missingHealthCheck from './availability/missing-health-check.ts';
import missingSpread from './availability/missing-spread.ts';
import missingTimeout from './availability/missing-timeout.ts';
import noRestartPolicy from './availability/no-restart-policy.ts';
import singleAz from './availability/single-az.ts';
import singleReplica from './availability/single-replica.ts';
import slowHealthCheck from './availability/slow-health-check.ts';
import unorderedStartup from './availability/unordered-startup.ts';
import directDatabaseAccess from './data/direct-database-access.ts';
import ephemeralDatabase from './data/ephemeral-database.ts';
import missingReadReplica from './data/missing-read-replica.ts';
import noBackups from './data/no-backups.ts';
import noStorageAutoscaling from './data/no-storage-autoscaling.ts';
import sharedDatabase from './data/shared-database.ts';
import shortBackupRetention from './data/short-backup-retention.ts';
import statefulDeployment from './data/stateful-deployment.ts';
import unencryptedAtRest from './data/unencrypted-at-rest.ts';
import unencryptedInTransit from './data/unencrypted-in-transit.ts';
import addInsteadOfCopy from './images/add-instead-of-copy.ts';
import bloatedImage from './images/bloated-image.ts';
import curlPipeShell from './images/curl-pipe-shell.ts';
import deprecatedMaintainer from './images/deprecated-maintainer.ts';
import imageNotScanned from './images/image-not-scanned.ts';
import layerCacheOrder from './images/layer-cache-order.ts';
import missingDockerignore from './images/missing-dockerignore.ts';
import missingWorkdir from './images/missing-workdir.ts';
import packageCacheKept from './images/package-cache-kept.ts';
import shellFormEntrypoint from './images/shell-form-entrypoint.ts';
import singleStageBuild from './images/single-stage-build.ts';
import sudoInImage from './images/sudo-in-image.ts';
import unofficialBaseImage from './images/unofficial-base-image.ts';
import unpinnedImage from './images/unpinned-image.ts';
import flatNetwork from './network/flat-network.ts';
import missingDdosProtection from './network/missing-ddos-protection.ts';
import missingNetworkPolicy from './network/missing-network-policy.ts';
import missingWaf from './network/missing-waf.ts';
import openSecurityGroup from './network/open-security-group.ts';
import plaintextListener from './network/plaintext-listener.ts';
import publicDatabase from './network/public-database.ts';
import stickySessions from './network/sticky-sessions.ts';
import weakTlsPolicy from './network/weak-tls-policy.ts';
import wrongLoadBalancer from './network/wrong-load-balancer.ts';
import missingAlarm from './observability/missing-alarm.ts';
import missingDeadLetterQueue from './observability/missing-dead-letter-queue.ts';
import missingDecisionRecord from './observability/missing-decision-record.ts';
import missingMonitoring from './observability/missing-monitoring.ts';
import shortLogRetention from './observability/short-log-retention.ts';
import shortMetricsRetention from './observability/short-metrics-retention.ts';
import autoscalingConflict from './scaling/autoscaling-conflict.ts';
import autoscalingRange from './scaling/autoscaling-range.ts';
import autoscalingTarget from './scaling/autoscaling-target.ts';
import missingCostAlert from './scaling/missing-cost-alert.ts';
import missingLifecyclePolicy from './scaling/missing-lifecycle-policy.ts';
import missingResourceLimits from './scaling/missing-resource-limits.ts';
import missingResourceRequests from './scaling/missing-resource-requests.ts';
import noAutoscaling from './scaling/no-autoscaling.ts';
import noSpotCapacity from './scaling/no-spot-capacity.ts';
import orchestratorMismatch from './scaling/orchestrator-mismatch.ts';
import oversizedRequest from './scaling/oversized-request.ts';
import hardcodedSecret from './security/hardcoded-secret.ts';
import missingAuditLog from './security/missing-audit-log.ts';
import noRotation from './security/no-rotation.ts';
import overbroadIam from './security/overbroad-iam.ts';
import publicBucket from './security/public-bucket.ts';
import rootContainer from './security/root-container.ts';

/** Every rule there is, sorted by id. */
export const rules: readonly Rule[] = [
  addInsteadOfCopy,
  autoscalingConflict,
  autoscalingRange,
  autoscalingTarget,
  bloatedImage,
  curlPipeShell,
  deletionUnprotected,
  deprecatedMaintainer,
  directDatabaseAccess,
  downtimeDeployment,
  ephemeralDatabase,
  flatNetwork,
  hardcodedSecret,
  imageNotScanned,
  layerCacheOrder,
  missingAlarm,
  missingAuditLog,
  missingCircuitBreaker,
  missingCostAlert,
  missingDdosProtection,
  missingDeadLetterQueue,
  missingDecisionRecord,
  missingDisasterRecovery,
  missingDisruptionBudget,
  missingDnsFailover,
  missingDockerignore,
  missingFailover,
  missingHealthCheck,
  missingLifecyclePolicy,
  missingMonitoring,
  missingNetworkPolicy,
  missingReadReplica,
  missingResourceLimits,
  missingResourceRequests,
  missingSpread,
  missingTimeout,
  missingWaf,
  missingWorkdir,
  noAutoscaling,
  noBackups,
  noRestartPolicy,
  noRotation,
  noSpotCapacity,
  noStorageAutoscaling,
  openSecurityGroup,
  orchestratorMismatch,
  overbroadIam,
  oversizedRequest,
  packageCacheKept,
  plaintextListener,
  publicBucket,
  publicDatabase,
  rootContainer,
  sharedDatabase,
  shellFormEntrypoint,
  shortBackupRetention,
  shortLogRetention,
  shortMetricsRetention,
  singleAz,
  singleReplica,
  singleStageBuild,
  slowHealthCheck,
  statefulDeployment,
  stickySessions,
  sudoInImage,
  unencryptedAtRest,
  unencryptedInTransit,
  unofficialBaseImage,
  unorderedStartup,
  unpinnedImage,
  weakTlsPolicy,
  wrongLoadBalancer,
];

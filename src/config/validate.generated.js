// Made by `npm run generate` from src/config/schema.ts and the rules.
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
"use strict";
export const validate = validate21;
export default validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"infra-lint","definitions":{"severity":{"enum":["off","error","warning","note"]},"rule":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{}}}},"rules":{"type":"object","additionalProperties":false,"properties":{"add-instead-of-copy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"autoscaling-conflict":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"autoscaling-range":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minMinimum":{"type":"integer","minimum":0},"maxMaximum":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"autoscaling-target":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minPercent":{"type":"number","minimum":0},"maxPercent":{"type":"number","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"bloated-image":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxSizeMB":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"curl-pipe-shell":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"deletion-unprotected":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"deprecated-maintainer":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"direct-database-access":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"downtime-deployment":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"ephemeral-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"flat-network":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"hardcoded-secret":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"image-not-scanned":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"layer-cache-order":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-alarm":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-audit-log":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-circuit-breaker":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-cost-alert":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-ddos-protection":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-dead-letter-queue":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-decision-record":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"required":{"type":"boolean"},"fewestServices":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-disaster-recovery":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-disruption-budget":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-dns-failover":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-dockerignore":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-failover":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minReplicas":{"type":"integer","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-health-check":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxStartDelaySeconds":{"type":"integer","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-lifecycle-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-monitoring":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-network-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-read-replica":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"readHeavy":{"type":"array","items":{"type":"string"},"default":[]}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-resource-limits":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"cpu":{"type":"boolean"}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-resource-requests":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-spread":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-timeout":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxRequestSeconds":{"type":"integer","minimum":1},"maxIdleSeconds":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-waf":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-workdir":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-autoscaling":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-backups":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-restart-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-rotation":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-spot-capacity":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-storage-autoscaling":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"open-security-group":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"allowedPorts":{"type":"array","items":{"type":"string"},"default":["80","443"]}}}}},"else":{"$ref":"#/definitions/severity"}},"orchestrator-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"fewestOnKubernetes":{"type":"integer","minimum":1},"mostOnCompose":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"overbroad-iam":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"oversized-request":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxProcessors":{"type":"integer","minimum":1},"maxTimesTypical":{"type":"number","minimum":1},"maxCpuRatio":{"type":"number","minimum":1},"maxMemoryRatio":{"type":"number","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"package-cache-kept":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"plaintext-listener":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"public-bucket":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"public-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"root-container":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"shared-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"shell-form-entrypoint":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"short-backup-retention":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minDays":{"type":"integer","minimum":1},"advisedDays":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"short-log-retention":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minDays":{"type":"integer","minimum":1},"allowForever":{"type":"boolean"}}}}},"else":{"$ref":"#/definitions/severity"}},"short-metrics-retention":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minDays":{"type":"number","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"single-az":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minZones":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"single-replica":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"single-stage-build":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"slow-health-check":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxIntervalSeconds":{"type":"integer","minimum":1},"maxFailures":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"stateful-deployment":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"sticky-sessions":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"sudo-in-image":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unencrypted-at-rest":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unencrypted-in-transit":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unofficial-base-image":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"allowed":{"type":"array","items":{"type":"string"},"default":["mcr.microsoft.com/","gcr.io/distroless/","registry.access.redhat.com/","registry.redhat.io/","registry.suse.com/","cgr.dev/chainguard/","public.ecr.aws/docker/library/","public.ecr.aws/amazonlinux/","public.ecr.aws/lts/","registry.k8s.io/","registry.fedoraproject.org/","quay.io/centos/","public.ecr.aws/lambda/","docker.elastic.co/","nvcr.io/"]}}}}},"else":{"$ref":"#/definitions/severity"}},"unordered-startup":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unpinned-image":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"requireDigest":{"type":"boolean"}}}}},"else":{"$ref":"#/definitions/severity"}},"weak-tls-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"wrong-load-balancer":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}}}}},"type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"extends":{"type":"array","items":{"type":"string","pattern":"\\S"}},"profile":{"enum":["default","strict"]},"failOn":{"enum":["error","warning","note","never"]},"minSeverity":{"enum":["error","warning","note"]},"maxWarnings":{"type":"integer","minimum":0},"baseline":{"type":"string","pattern":"\\S"},"rules":{"allOf":[{"$ref":"#/definitions/rules"}]},"include":{"type":"array","items":{"type":"string","pattern":"\\S"}},"exclude":{"type":"array","items":{"type":"string","pattern":"\\S"}},"overrides":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"files":{"type":"array","items":{"type":"string","pattern":"\\S"}},"profile":{"enum":["default","strict"]},"rules":{"allOf":[{"$ref":"#/definitions/rules"}]}},"required":["files"]}},"environments":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"paths":{"type":"array","items":{"type":"string","pattern":"\\S"}},"stage":{"enum":["development","production"]}},"required":["paths","stage"]}},"terraform":{"type":"object","additionalProperties":false,"properties":{"environments":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","pattern":"\\S"},"root":{"type":"string"},"variableFiles":{"type":"array","minItems":1,"items":{"type":"string","pattern":"\\S"}}},"required":["name","variableFiles"]}}}}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("\\S", "u");
const schema7 = {"type":"object","additionalProperties":false,"properties":{"add-instead-of-copy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"autoscaling-conflict":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"autoscaling-range":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minMinimum":{"type":"integer","minimum":0},"maxMaximum":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"autoscaling-target":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minPercent":{"type":"number","minimum":0},"maxPercent":{"type":"number","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"bloated-image":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxSizeMB":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"curl-pipe-shell":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"deletion-unprotected":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"deprecated-maintainer":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"direct-database-access":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"downtime-deployment":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"ephemeral-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"flat-network":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"hardcoded-secret":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"image-not-scanned":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"layer-cache-order":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-alarm":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-audit-log":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-circuit-breaker":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-cost-alert":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-ddos-protection":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-dead-letter-queue":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-decision-record":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"required":{"type":"boolean"},"fewestServices":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-disaster-recovery":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-disruption-budget":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-dns-failover":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-dockerignore":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-failover":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minReplicas":{"type":"integer","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-health-check":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxStartDelaySeconds":{"type":"integer","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-lifecycle-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-monitoring":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-network-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-read-replica":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"readHeavy":{"type":"array","items":{"type":"string"},"default":[]}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-resource-limits":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"cpu":{"type":"boolean"}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-resource-requests":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-spread":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-timeout":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxRequestSeconds":{"type":"integer","minimum":1},"maxIdleSeconds":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-waf":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-workdir":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-autoscaling":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-backups":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-restart-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-rotation":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-spot-capacity":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-storage-autoscaling":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"open-security-group":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"allowedPorts":{"type":"array","items":{"type":"string"},"default":["80","443"]}}}}},"else":{"$ref":"#/definitions/severity"}},"orchestrator-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"fewestOnKubernetes":{"type":"integer","minimum":1},"mostOnCompose":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"overbroad-iam":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"oversized-request":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxProcessors":{"type":"integer","minimum":1},"maxTimesTypical":{"type":"number","minimum":1},"maxCpuRatio":{"type":"number","minimum":1},"maxMemoryRatio":{"type":"number","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"package-cache-kept":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"plaintext-listener":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"public-bucket":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"public-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"root-container":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"shared-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"shell-form-entrypoint":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"short-backup-retention":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minDays":{"type":"integer","minimum":1},"advisedDays":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"short-log-retention":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minDays":{"type":"integer","minimum":1},"allowForever":{"type":"boolean"}}}}},"else":{"$ref":"#/definitions/severity"}},"short-metrics-retention":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minDays":{"type":"number","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"single-az":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minZones":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"single-replica":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"single-stage-build":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"slow-health-check":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxIntervalSeconds":{"type":"integer","minimum":1},"maxFailures":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"stateful-deployment":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"sticky-sessions":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"sudo-in-image":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unencrypted-at-rest":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unencrypted-in-transit":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unofficial-base-image":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"allowed":{"type":"array","items":{"type":"string"},"default":["mcr.microsoft.com/","gcr.io/distroless/","registry.access.redhat.com/","registry.redhat.io/","registry.suse.com/","cgr.dev/chainguard/","public.ecr.aws/docker/library/","public.ecr.aws/amazonlinux/","public.ecr.aws/lts/","registry.k8s.io/","registry.fedoraproject.org/","quay.io/centos/","public.ecr.aws/lambda/","docker.elastic.co/","nvcr.io/"]}}}}},"else":{"$ref":"#/definitions/severity"}},"unordered-startup":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unpinned-image":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"requireDigest":{"type":"boolean"}}}}},"else":{"$ref":"#/definitions/severity"}},"weak-tls-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"wrong-load-balancer":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}}}};
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
if(data["add-instead-of-copy"] !== undefined){
let data0 = data["add-instead-of-copy"];
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
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
if(!(validate23(data0, {instancePath:instancePath+"/add-instead-of-copy",parentData:data,parentDataProperty:"add-instead-of-copy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs7 = errors;
if(!(validate24(data0, {instancePath:instancePath+"/add-instead-of-copy",parentData:data,parentDataProperty:"add-instead-of-copy",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid0 = _errs7 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err2 = {instancePath:instancePath+"/add-instead-of-copy",schemaPath:"#/properties/add-instead-of-copy/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["autoscaling-conflict"] !== undefined){
let data1 = data["autoscaling-conflict"];
const _errs9 = errors;
let valid2 = true;
const _errs10 = errors;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
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
if(!(validate23(data1, {instancePath:instancePath+"/autoscaling-conflict",parentData:data,parentDataProperty:"autoscaling-conflict",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid1 = _errs12 === errors;
valid2 = _valid1;
ifClause1 = "then";
}
else {
const _errs13 = errors;
if(!(validate24(data1, {instancePath:instancePath+"/autoscaling-conflict",parentData:data,parentDataProperty:"autoscaling-conflict",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid1 = _errs13 === errors;
valid2 = _valid1;
ifClause1 = "else";
}
if(!valid2){
const err4 = {instancePath:instancePath+"/autoscaling-conflict",schemaPath:"#/properties/autoscaling-conflict/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data["autoscaling-range"] !== undefined){
let data2 = data["autoscaling-range"];
const _errs15 = errors;
let valid3 = true;
const _errs16 = errors;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
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
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "severity") || (key1 === "options"))){
const err6 = {instancePath:instancePath+"/autoscaling-range",schemaPath:"#/properties/autoscaling-range/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.severity !== undefined){
if(!(validate24(data2.severity, {instancePath:instancePath+"/autoscaling-range/severity",parentData:data2,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data2.options !== undefined){
let data4 = data2.options;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!((key2 === "minMinimum") || (key2 === "maxMaximum"))){
const err7 = {instancePath:instancePath+"/autoscaling-range/options",schemaPath:"#/properties/autoscaling-range/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.minMinimum !== undefined){
let data5 = data4.minMinimum;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err8 = {instancePath:instancePath+"/autoscaling-range/options/minMinimum",schemaPath:"#/properties/autoscaling-range/then/properties/options/properties/minMinimum/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err9 = {instancePath:instancePath+"/autoscaling-range/options/minMinimum",schemaPath:"#/properties/autoscaling-range/then/properties/options/properties/minMinimum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data4.maxMaximum !== undefined){
let data6 = data4.maxMaximum;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err10 = {instancePath:instancePath+"/autoscaling-range/options/maxMaximum",schemaPath:"#/properties/autoscaling-range/then/properties/options/properties/maxMaximum/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
const err11 = {instancePath:instancePath+"/autoscaling-range/options/maxMaximum",schemaPath:"#/properties/autoscaling-range/then/properties/options/properties/maxMaximum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/autoscaling-range/options",schemaPath:"#/properties/autoscaling-range/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err13 = {instancePath:instancePath+"/autoscaling-range",schemaPath:"#/properties/autoscaling-range/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid2 = _errs18 === errors;
valid3 = _valid2;
ifClause2 = "then";
}
else {
const _errs29 = errors;
if(!(validate24(data2, {instancePath:instancePath+"/autoscaling-range",parentData:data,parentDataProperty:"autoscaling-range",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid2 = _errs29 === errors;
valid3 = _valid2;
ifClause2 = "else";
}
if(!valid3){
const err14 = {instancePath:instancePath+"/autoscaling-range",schemaPath:"#/properties/autoscaling-range/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data["autoscaling-target"] !== undefined){
let data7 = data["autoscaling-target"];
const _errs31 = errors;
let valid6 = true;
const _errs32 = errors;
if(!(data7 && typeof data7 == "object" && !Array.isArray(data7))){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid3 = _errs32 === errors;
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs34 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
if(!((key3 === "severity") || (key3 === "options"))){
const err16 = {instancePath:instancePath+"/autoscaling-target",schemaPath:"#/properties/autoscaling-target/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.severity !== undefined){
if(!(validate24(data7.severity, {instancePath:instancePath+"/autoscaling-target/severity",parentData:data7,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data7.options !== undefined){
let data9 = data7.options;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key4 in data9){
if(!((key4 === "minPercent") || (key4 === "maxPercent"))){
const err17 = {instancePath:instancePath+"/autoscaling-target/options",schemaPath:"#/properties/autoscaling-target/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data9.minPercent !== undefined){
let data10 = data9.minPercent;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err18 = {instancePath:instancePath+"/autoscaling-target/options/minPercent",schemaPath:"#/properties/autoscaling-target/then/properties/options/properties/minPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/autoscaling-target/options/minPercent",schemaPath:"#/properties/autoscaling-target/then/properties/options/properties/minPercent/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.maxPercent !== undefined){
let data11 = data9.maxPercent;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err20 = {instancePath:instancePath+"/autoscaling-target/options/maxPercent",schemaPath:"#/properties/autoscaling-target/then/properties/options/properties/maxPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err21 = {instancePath:instancePath+"/autoscaling-target/options/maxPercent",schemaPath:"#/properties/autoscaling-target/then/properties/options/properties/maxPercent/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err22 = {instancePath:instancePath+"/autoscaling-target/options",schemaPath:"#/properties/autoscaling-target/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err23 = {instancePath:instancePath+"/autoscaling-target",schemaPath:"#/properties/autoscaling-target/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid3 = _errs34 === errors;
valid6 = _valid3;
ifClause3 = "then";
}
else {
const _errs45 = errors;
if(!(validate24(data7, {instancePath:instancePath+"/autoscaling-target",parentData:data,parentDataProperty:"autoscaling-target",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid3 = _errs45 === errors;
valid6 = _valid3;
ifClause3 = "else";
}
if(!valid6){
const err24 = {instancePath:instancePath+"/autoscaling-target",schemaPath:"#/properties/autoscaling-target/if",keyword:"if",params:{failingKeyword: ifClause3},message:"must match \""+ifClause3+"\" schema"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data["bloated-image"] !== undefined){
let data12 = data["bloated-image"];
const _errs47 = errors;
let valid9 = true;
const _errs48 = errors;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid4 = _errs48 === errors;
errors = _errs47;
if(vErrors !== null){
if(_errs47){
vErrors.length = _errs47;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid4){
const _errs50 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key5 in data12){
if(!((key5 === "severity") || (key5 === "options"))){
const err26 = {instancePath:instancePath+"/bloated-image",schemaPath:"#/properties/bloated-image/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data12.severity !== undefined){
if(!(validate24(data12.severity, {instancePath:instancePath+"/bloated-image/severity",parentData:data12,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data12.options !== undefined){
let data14 = data12.options;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key6 in data14){
if(!(key6 === "maxSizeMB")){
const err27 = {instancePath:instancePath+"/bloated-image/options",schemaPath:"#/properties/bloated-image/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data14.maxSizeMB !== undefined){
let data15 = data14.maxSizeMB;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err28 = {instancePath:instancePath+"/bloated-image/options/maxSizeMB",schemaPath:"#/properties/bloated-image/then/properties/options/properties/maxSizeMB/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 1 || isNaN(data15)){
const err29 = {instancePath:instancePath+"/bloated-image/options/maxSizeMB",schemaPath:"#/properties/bloated-image/then/properties/options/properties/maxSizeMB/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
}
else {
const err30 = {instancePath:instancePath+"/bloated-image/options",schemaPath:"#/properties/bloated-image/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err31 = {instancePath:instancePath+"/bloated-image",schemaPath:"#/properties/bloated-image/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid4 = _errs50 === errors;
valid9 = _valid4;
ifClause4 = "then";
}
else {
const _errs59 = errors;
if(!(validate24(data12, {instancePath:instancePath+"/bloated-image",parentData:data,parentDataProperty:"bloated-image",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid4 = _errs59 === errors;
valid9 = _valid4;
ifClause4 = "else";
}
if(!valid9){
const err32 = {instancePath:instancePath+"/bloated-image",schemaPath:"#/properties/bloated-image/if",keyword:"if",params:{failingKeyword: ifClause4},message:"must match \""+ifClause4+"\" schema"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data["curl-pipe-shell"] !== undefined){
let data16 = data["curl-pipe-shell"];
const _errs61 = errors;
let valid12 = true;
const _errs62 = errors;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err33 = {};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid5 = _errs62 === errors;
errors = _errs61;
if(vErrors !== null){
if(_errs61){
vErrors.length = _errs61;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid5){
const _errs64 = errors;
if(!(validate23(data16, {instancePath:instancePath+"/curl-pipe-shell",parentData:data,parentDataProperty:"curl-pipe-shell",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid5 = _errs64 === errors;
valid12 = _valid5;
ifClause5 = "then";
}
else {
const _errs65 = errors;
if(!(validate24(data16, {instancePath:instancePath+"/curl-pipe-shell",parentData:data,parentDataProperty:"curl-pipe-shell",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid5 = _errs65 === errors;
valid12 = _valid5;
ifClause5 = "else";
}
if(!valid12){
const err34 = {instancePath:instancePath+"/curl-pipe-shell",schemaPath:"#/properties/curl-pipe-shell/if",keyword:"if",params:{failingKeyword: ifClause5},message:"must match \""+ifClause5+"\" schema"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data["deletion-unprotected"] !== undefined){
let data17 = data["deletion-unprotected"];
const _errs67 = errors;
let valid13 = true;
const _errs68 = errors;
if(!(data17 && typeof data17 == "object" && !Array.isArray(data17))){
const err35 = {};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
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
if(!(validate23(data17, {instancePath:instancePath+"/deletion-unprotected",parentData:data,parentDataProperty:"deletion-unprotected",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid6 = _errs70 === errors;
valid13 = _valid6;
ifClause6 = "then";
}
else {
const _errs71 = errors;
if(!(validate24(data17, {instancePath:instancePath+"/deletion-unprotected",parentData:data,parentDataProperty:"deletion-unprotected",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid6 = _errs71 === errors;
valid13 = _valid6;
ifClause6 = "else";
}
if(!valid13){
const err36 = {instancePath:instancePath+"/deletion-unprotected",schemaPath:"#/properties/deletion-unprotected/if",keyword:"if",params:{failingKeyword: ifClause6},message:"must match \""+ifClause6+"\" schema"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data["deprecated-maintainer"] !== undefined){
let data18 = data["deprecated-maintainer"];
const _errs73 = errors;
let valid14 = true;
const _errs74 = errors;
if(!(data18 && typeof data18 == "object" && !Array.isArray(data18))){
const err37 = {};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
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
if(!(validate23(data18, {instancePath:instancePath+"/deprecated-maintainer",parentData:data,parentDataProperty:"deprecated-maintainer",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid7 = _errs76 === errors;
valid14 = _valid7;
ifClause7 = "then";
}
else {
const _errs77 = errors;
if(!(validate24(data18, {instancePath:instancePath+"/deprecated-maintainer",parentData:data,parentDataProperty:"deprecated-maintainer",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid7 = _errs77 === errors;
valid14 = _valid7;
ifClause7 = "else";
}
if(!valid14){
const err38 = {instancePath:instancePath+"/deprecated-maintainer",schemaPath:"#/properties/deprecated-maintainer/if",keyword:"if",params:{failingKeyword: ifClause7},message:"must match \""+ifClause7+"\" schema"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data["direct-database-access"] !== undefined){
let data19 = data["direct-database-access"];
const _errs79 = errors;
let valid15 = true;
const _errs80 = errors;
if(!(data19 && typeof data19 == "object" && !Array.isArray(data19))){
const err39 = {};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
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
if(!(validate23(data19, {instancePath:instancePath+"/direct-database-access",parentData:data,parentDataProperty:"direct-database-access",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid8 = _errs82 === errors;
valid15 = _valid8;
ifClause8 = "then";
}
else {
const _errs83 = errors;
if(!(validate24(data19, {instancePath:instancePath+"/direct-database-access",parentData:data,parentDataProperty:"direct-database-access",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid8 = _errs83 === errors;
valid15 = _valid8;
ifClause8 = "else";
}
if(!valid15){
const err40 = {instancePath:instancePath+"/direct-database-access",schemaPath:"#/properties/direct-database-access/if",keyword:"if",params:{failingKeyword: ifClause8},message:"must match \""+ifClause8+"\" schema"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data["downtime-deployment"] !== undefined){
let data20 = data["downtime-deployment"];
const _errs85 = errors;
let valid16 = true;
const _errs86 = errors;
if(!(data20 && typeof data20 == "object" && !Array.isArray(data20))){
const err41 = {};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
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
if(!(validate23(data20, {instancePath:instancePath+"/downtime-deployment",parentData:data,parentDataProperty:"downtime-deployment",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid9 = _errs88 === errors;
valid16 = _valid9;
ifClause9 = "then";
}
else {
const _errs89 = errors;
if(!(validate24(data20, {instancePath:instancePath+"/downtime-deployment",parentData:data,parentDataProperty:"downtime-deployment",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid9 = _errs89 === errors;
valid16 = _valid9;
ifClause9 = "else";
}
if(!valid16){
const err42 = {instancePath:instancePath+"/downtime-deployment",schemaPath:"#/properties/downtime-deployment/if",keyword:"if",params:{failingKeyword: ifClause9},message:"must match \""+ifClause9+"\" schema"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data["ephemeral-database"] !== undefined){
let data21 = data["ephemeral-database"];
const _errs91 = errors;
let valid17 = true;
const _errs92 = errors;
if(!(data21 && typeof data21 == "object" && !Array.isArray(data21))){
const err43 = {};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
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
if(!(validate23(data21, {instancePath:instancePath+"/ephemeral-database",parentData:data,parentDataProperty:"ephemeral-database",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid10 = _errs94 === errors;
valid17 = _valid10;
ifClause10 = "then";
}
else {
const _errs95 = errors;
if(!(validate24(data21, {instancePath:instancePath+"/ephemeral-database",parentData:data,parentDataProperty:"ephemeral-database",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid10 = _errs95 === errors;
valid17 = _valid10;
ifClause10 = "else";
}
if(!valid17){
const err44 = {instancePath:instancePath+"/ephemeral-database",schemaPath:"#/properties/ephemeral-database/if",keyword:"if",params:{failingKeyword: ifClause10},message:"must match \""+ifClause10+"\" schema"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data["flat-network"] !== undefined){
let data22 = data["flat-network"];
const _errs97 = errors;
let valid18 = true;
const _errs98 = errors;
if(!(data22 && typeof data22 == "object" && !Array.isArray(data22))){
const err45 = {};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
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
if(!(validate23(data22, {instancePath:instancePath+"/flat-network",parentData:data,parentDataProperty:"flat-network",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid11 = _errs100 === errors;
valid18 = _valid11;
ifClause11 = "then";
}
else {
const _errs101 = errors;
if(!(validate24(data22, {instancePath:instancePath+"/flat-network",parentData:data,parentDataProperty:"flat-network",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid11 = _errs101 === errors;
valid18 = _valid11;
ifClause11 = "else";
}
if(!valid18){
const err46 = {instancePath:instancePath+"/flat-network",schemaPath:"#/properties/flat-network/if",keyword:"if",params:{failingKeyword: ifClause11},message:"must match \""+ifClause11+"\" schema"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data["hardcoded-secret"] !== undefined){
let data23 = data["hardcoded-secret"];
const _errs103 = errors;
let valid19 = true;
const _errs104 = errors;
if(!(data23 && typeof data23 == "object" && !Array.isArray(data23))){
const err47 = {};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
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
if(!(validate23(data23, {instancePath:instancePath+"/hardcoded-secret",parentData:data,parentDataProperty:"hardcoded-secret",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid12 = _errs106 === errors;
valid19 = _valid12;
ifClause12 = "then";
}
else {
const _errs107 = errors;
if(!(validate24(data23, {instancePath:instancePath+"/hardcoded-secret",parentData:data,parentDataProperty:"hardcoded-secret",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid12 = _errs107 === errors;
valid19 = _valid12;
ifClause12 = "else";
}
if(!valid19){
const err48 = {instancePath:instancePath+"/hardcoded-secret",schemaPath:"#/properties/hardcoded-secret/if",keyword:"if",params:{failingKeyword: ifClause12},message:"must match \""+ifClause12+"\" schema"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data["image-not-scanned"] !== undefined){
let data24 = data["image-not-scanned"];
const _errs109 = errors;
let valid20 = true;
const _errs110 = errors;
if(!(data24 && typeof data24 == "object" && !Array.isArray(data24))){
const err49 = {};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
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
if(!(validate23(data24, {instancePath:instancePath+"/image-not-scanned",parentData:data,parentDataProperty:"image-not-scanned",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid13 = _errs112 === errors;
valid20 = _valid13;
ifClause13 = "then";
}
else {
const _errs113 = errors;
if(!(validate24(data24, {instancePath:instancePath+"/image-not-scanned",parentData:data,parentDataProperty:"image-not-scanned",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid13 = _errs113 === errors;
valid20 = _valid13;
ifClause13 = "else";
}
if(!valid20){
const err50 = {instancePath:instancePath+"/image-not-scanned",schemaPath:"#/properties/image-not-scanned/if",keyword:"if",params:{failingKeyword: ifClause13},message:"must match \""+ifClause13+"\" schema"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data["layer-cache-order"] !== undefined){
let data25 = data["layer-cache-order"];
const _errs115 = errors;
let valid21 = true;
const _errs116 = errors;
if(!(data25 && typeof data25 == "object" && !Array.isArray(data25))){
const err51 = {};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
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
if(!(validate23(data25, {instancePath:instancePath+"/layer-cache-order",parentData:data,parentDataProperty:"layer-cache-order",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid14 = _errs118 === errors;
valid21 = _valid14;
ifClause14 = "then";
}
else {
const _errs119 = errors;
if(!(validate24(data25, {instancePath:instancePath+"/layer-cache-order",parentData:data,parentDataProperty:"layer-cache-order",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid14 = _errs119 === errors;
valid21 = _valid14;
ifClause14 = "else";
}
if(!valid21){
const err52 = {instancePath:instancePath+"/layer-cache-order",schemaPath:"#/properties/layer-cache-order/if",keyword:"if",params:{failingKeyword: ifClause14},message:"must match \""+ifClause14+"\" schema"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data["missing-alarm"] !== undefined){
let data26 = data["missing-alarm"];
const _errs121 = errors;
let valid22 = true;
const _errs122 = errors;
if(!(data26 && typeof data26 == "object" && !Array.isArray(data26))){
const err53 = {};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
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
if(!(validate23(data26, {instancePath:instancePath+"/missing-alarm",parentData:data,parentDataProperty:"missing-alarm",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid15 = _errs124 === errors;
valid22 = _valid15;
ifClause15 = "then";
}
else {
const _errs125 = errors;
if(!(validate24(data26, {instancePath:instancePath+"/missing-alarm",parentData:data,parentDataProperty:"missing-alarm",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid15 = _errs125 === errors;
valid22 = _valid15;
ifClause15 = "else";
}
if(!valid22){
const err54 = {instancePath:instancePath+"/missing-alarm",schemaPath:"#/properties/missing-alarm/if",keyword:"if",params:{failingKeyword: ifClause15},message:"must match \""+ifClause15+"\" schema"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data["missing-audit-log"] !== undefined){
let data27 = data["missing-audit-log"];
const _errs127 = errors;
let valid23 = true;
const _errs128 = errors;
if(!(data27 && typeof data27 == "object" && !Array.isArray(data27))){
const err55 = {};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
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
if(!(validate23(data27, {instancePath:instancePath+"/missing-audit-log",parentData:data,parentDataProperty:"missing-audit-log",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid16 = _errs130 === errors;
valid23 = _valid16;
ifClause16 = "then";
}
else {
const _errs131 = errors;
if(!(validate24(data27, {instancePath:instancePath+"/missing-audit-log",parentData:data,parentDataProperty:"missing-audit-log",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid16 = _errs131 === errors;
valid23 = _valid16;
ifClause16 = "else";
}
if(!valid23){
const err56 = {instancePath:instancePath+"/missing-audit-log",schemaPath:"#/properties/missing-audit-log/if",keyword:"if",params:{failingKeyword: ifClause16},message:"must match \""+ifClause16+"\" schema"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data["missing-circuit-breaker"] !== undefined){
let data28 = data["missing-circuit-breaker"];
const _errs133 = errors;
let valid24 = true;
const _errs134 = errors;
if(!(data28 && typeof data28 == "object" && !Array.isArray(data28))){
const err57 = {};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
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
if(!(validate23(data28, {instancePath:instancePath+"/missing-circuit-breaker",parentData:data,parentDataProperty:"missing-circuit-breaker",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid17 = _errs136 === errors;
valid24 = _valid17;
ifClause17 = "then";
}
else {
const _errs137 = errors;
if(!(validate24(data28, {instancePath:instancePath+"/missing-circuit-breaker",parentData:data,parentDataProperty:"missing-circuit-breaker",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid17 = _errs137 === errors;
valid24 = _valid17;
ifClause17 = "else";
}
if(!valid24){
const err58 = {instancePath:instancePath+"/missing-circuit-breaker",schemaPath:"#/properties/missing-circuit-breaker/if",keyword:"if",params:{failingKeyword: ifClause17},message:"must match \""+ifClause17+"\" schema"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data["missing-cost-alert"] !== undefined){
let data29 = data["missing-cost-alert"];
const _errs139 = errors;
let valid25 = true;
const _errs140 = errors;
if(!(data29 && typeof data29 == "object" && !Array.isArray(data29))){
const err59 = {};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
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
if(!(validate23(data29, {instancePath:instancePath+"/missing-cost-alert",parentData:data,parentDataProperty:"missing-cost-alert",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid18 = _errs142 === errors;
valid25 = _valid18;
ifClause18 = "then";
}
else {
const _errs143 = errors;
if(!(validate24(data29, {instancePath:instancePath+"/missing-cost-alert",parentData:data,parentDataProperty:"missing-cost-alert",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid18 = _errs143 === errors;
valid25 = _valid18;
ifClause18 = "else";
}
if(!valid25){
const err60 = {instancePath:instancePath+"/missing-cost-alert",schemaPath:"#/properties/missing-cost-alert/if",keyword:"if",params:{failingKeyword: ifClause18},message:"must match \""+ifClause18+"\" schema"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data["missing-ddos-protection"] !== undefined){
let data30 = data["missing-ddos-protection"];
const _errs145 = errors;
let valid26 = true;
const _errs146 = errors;
if(!(data30 && typeof data30 == "object" && !Array.isArray(data30))){
const err61 = {};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
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
if(!(validate23(data30, {instancePath:instancePath+"/missing-ddos-protection",parentData:data,parentDataProperty:"missing-ddos-protection",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid19 = _errs148 === errors;
valid26 = _valid19;
ifClause19 = "then";
}
else {
const _errs149 = errors;
if(!(validate24(data30, {instancePath:instancePath+"/missing-ddos-protection",parentData:data,parentDataProperty:"missing-ddos-protection",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid19 = _errs149 === errors;
valid26 = _valid19;
ifClause19 = "else";
}
if(!valid26){
const err62 = {instancePath:instancePath+"/missing-ddos-protection",schemaPath:"#/properties/missing-ddos-protection/if",keyword:"if",params:{failingKeyword: ifClause19},message:"must match \""+ifClause19+"\" schema"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data["missing-dead-letter-queue"] !== undefined){
let data31 = data["missing-dead-letter-queue"];
const _errs151 = errors;
let valid27 = true;
const _errs152 = errors;
if(!(data31 && typeof data31 == "object" && !Array.isArray(data31))){
const err63 = {};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
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
if(!(validate23(data31, {instancePath:instancePath+"/missing-dead-letter-queue",parentData:data,parentDataProperty:"missing-dead-letter-queue",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid20 = _errs154 === errors;
valid27 = _valid20;
ifClause20 = "then";
}
else {
const _errs155 = errors;
if(!(validate24(data31, {instancePath:instancePath+"/missing-dead-letter-queue",parentData:data,parentDataProperty:"missing-dead-letter-queue",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid20 = _errs155 === errors;
valid27 = _valid20;
ifClause20 = "else";
}
if(!valid27){
const err64 = {instancePath:instancePath+"/missing-dead-letter-queue",schemaPath:"#/properties/missing-dead-letter-queue/if",keyword:"if",params:{failingKeyword: ifClause20},message:"must match \""+ifClause20+"\" schema"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data["missing-decision-record"] !== undefined){
let data32 = data["missing-decision-record"];
const _errs157 = errors;
let valid28 = true;
const _errs158 = errors;
if(!(data32 && typeof data32 == "object" && !Array.isArray(data32))){
const err65 = {};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
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
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key7 in data32){
if(!((key7 === "severity") || (key7 === "options"))){
const err66 = {instancePath:instancePath+"/missing-decision-record",schemaPath:"#/properties/missing-decision-record/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data32.severity !== undefined){
if(!(validate24(data32.severity, {instancePath:instancePath+"/missing-decision-record/severity",parentData:data32,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data32.options !== undefined){
let data34 = data32.options;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key8 in data34){
if(!((key8 === "required") || (key8 === "fewestServices"))){
const err67 = {instancePath:instancePath+"/missing-decision-record/options",schemaPath:"#/properties/missing-decision-record/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data34.required !== undefined){
if(typeof data34.required !== "boolean"){
const err68 = {instancePath:instancePath+"/missing-decision-record/options/required",schemaPath:"#/properties/missing-decision-record/then/properties/options/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data34.fewestServices !== undefined){
let data36 = data34.fewestServices;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err69 = {instancePath:instancePath+"/missing-decision-record/options/fewestServices",schemaPath:"#/properties/missing-decision-record/then/properties/options/properties/fewestServices/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 < 1 || isNaN(data36)){
const err70 = {instancePath:instancePath+"/missing-decision-record/options/fewestServices",schemaPath:"#/properties/missing-decision-record/then/properties/options/properties/fewestServices/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
}
else {
const err71 = {instancePath:instancePath+"/missing-decision-record/options",schemaPath:"#/properties/missing-decision-record/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err72 = {instancePath:instancePath+"/missing-decision-record",schemaPath:"#/properties/missing-decision-record/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
var _valid21 = _errs160 === errors;
valid28 = _valid21;
ifClause21 = "then";
}
else {
const _errs171 = errors;
if(!(validate24(data32, {instancePath:instancePath+"/missing-decision-record",parentData:data,parentDataProperty:"missing-decision-record",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid21 = _errs171 === errors;
valid28 = _valid21;
ifClause21 = "else";
}
if(!valid28){
const err73 = {instancePath:instancePath+"/missing-decision-record",schemaPath:"#/properties/missing-decision-record/if",keyword:"if",params:{failingKeyword: ifClause21},message:"must match \""+ifClause21+"\" schema"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data["missing-disaster-recovery"] !== undefined){
let data37 = data["missing-disaster-recovery"];
const _errs173 = errors;
let valid31 = true;
const _errs174 = errors;
if(!(data37 && typeof data37 == "object" && !Array.isArray(data37))){
const err74 = {};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
var _valid22 = _errs174 === errors;
errors = _errs173;
if(vErrors !== null){
if(_errs173){
vErrors.length = _errs173;
}
else {
vErrors = null;
}
}
let ifClause22;
if(_valid22){
const _errs176 = errors;
if(!(validate23(data37, {instancePath:instancePath+"/missing-disaster-recovery",parentData:data,parentDataProperty:"missing-disaster-recovery",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid22 = _errs176 === errors;
valid31 = _valid22;
ifClause22 = "then";
}
else {
const _errs177 = errors;
if(!(validate24(data37, {instancePath:instancePath+"/missing-disaster-recovery",parentData:data,parentDataProperty:"missing-disaster-recovery",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid22 = _errs177 === errors;
valid31 = _valid22;
ifClause22 = "else";
}
if(!valid31){
const err75 = {instancePath:instancePath+"/missing-disaster-recovery",schemaPath:"#/properties/missing-disaster-recovery/if",keyword:"if",params:{failingKeyword: ifClause22},message:"must match \""+ifClause22+"\" schema"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data["missing-disruption-budget"] !== undefined){
let data38 = data["missing-disruption-budget"];
const _errs179 = errors;
let valid32 = true;
const _errs180 = errors;
if(!(data38 && typeof data38 == "object" && !Array.isArray(data38))){
const err76 = {};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
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
if(!(validate23(data38, {instancePath:instancePath+"/missing-disruption-budget",parentData:data,parentDataProperty:"missing-disruption-budget",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid23 = _errs182 === errors;
valid32 = _valid23;
ifClause23 = "then";
}
else {
const _errs183 = errors;
if(!(validate24(data38, {instancePath:instancePath+"/missing-disruption-budget",parentData:data,parentDataProperty:"missing-disruption-budget",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid23 = _errs183 === errors;
valid32 = _valid23;
ifClause23 = "else";
}
if(!valid32){
const err77 = {instancePath:instancePath+"/missing-disruption-budget",schemaPath:"#/properties/missing-disruption-budget/if",keyword:"if",params:{failingKeyword: ifClause23},message:"must match \""+ifClause23+"\" schema"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data["missing-dns-failover"] !== undefined){
let data39 = data["missing-dns-failover"];
const _errs185 = errors;
let valid33 = true;
const _errs186 = errors;
if(!(data39 && typeof data39 == "object" && !Array.isArray(data39))){
const err78 = {};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
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
if(!(validate23(data39, {instancePath:instancePath+"/missing-dns-failover",parentData:data,parentDataProperty:"missing-dns-failover",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid24 = _errs188 === errors;
valid33 = _valid24;
ifClause24 = "then";
}
else {
const _errs189 = errors;
if(!(validate24(data39, {instancePath:instancePath+"/missing-dns-failover",parentData:data,parentDataProperty:"missing-dns-failover",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid24 = _errs189 === errors;
valid33 = _valid24;
ifClause24 = "else";
}
if(!valid33){
const err79 = {instancePath:instancePath+"/missing-dns-failover",schemaPath:"#/properties/missing-dns-failover/if",keyword:"if",params:{failingKeyword: ifClause24},message:"must match \""+ifClause24+"\" schema"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data["missing-dockerignore"] !== undefined){
let data40 = data["missing-dockerignore"];
const _errs191 = errors;
let valid34 = true;
const _errs192 = errors;
if(!(data40 && typeof data40 == "object" && !Array.isArray(data40))){
const err80 = {};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
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
if(!(validate23(data40, {instancePath:instancePath+"/missing-dockerignore",parentData:data,parentDataProperty:"missing-dockerignore",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid25 = _errs194 === errors;
valid34 = _valid25;
ifClause25 = "then";
}
else {
const _errs195 = errors;
if(!(validate24(data40, {instancePath:instancePath+"/missing-dockerignore",parentData:data,parentDataProperty:"missing-dockerignore",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid25 = _errs195 === errors;
valid34 = _valid25;
ifClause25 = "else";
}
if(!valid34){
const err81 = {instancePath:instancePath+"/missing-dockerignore",schemaPath:"#/properties/missing-dockerignore/if",keyword:"if",params:{failingKeyword: ifClause25},message:"must match \""+ifClause25+"\" schema"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data["missing-failover"] !== undefined){
let data41 = data["missing-failover"];
const _errs197 = errors;
let valid35 = true;
const _errs198 = errors;
if(!(data41 && typeof data41 == "object" && !Array.isArray(data41))){
const err82 = {};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
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
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key9 in data41){
if(!((key9 === "severity") || (key9 === "options"))){
const err83 = {instancePath:instancePath+"/missing-failover",schemaPath:"#/properties/missing-failover/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data41.severity !== undefined){
if(!(validate24(data41.severity, {instancePath:instancePath+"/missing-failover/severity",parentData:data41,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data41.options !== undefined){
let data43 = data41.options;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key10 in data43){
if(!(key10 === "minReplicas")){
const err84 = {instancePath:instancePath+"/missing-failover/options",schemaPath:"#/properties/missing-failover/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data43.minReplicas !== undefined){
let data44 = data43.minReplicas;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err85 = {instancePath:instancePath+"/missing-failover/options/minReplicas",schemaPath:"#/properties/missing-failover/then/properties/options/properties/minReplicas/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 < 0 || isNaN(data44)){
const err86 = {instancePath:instancePath+"/missing-failover/options/minReplicas",schemaPath:"#/properties/missing-failover/then/properties/options/properties/minReplicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
}
else {
const err87 = {instancePath:instancePath+"/missing-failover/options",schemaPath:"#/properties/missing-failover/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err88 = {instancePath:instancePath+"/missing-failover",schemaPath:"#/properties/missing-failover/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
var _valid26 = _errs200 === errors;
valid35 = _valid26;
ifClause26 = "then";
}
else {
const _errs209 = errors;
if(!(validate24(data41, {instancePath:instancePath+"/missing-failover",parentData:data,parentDataProperty:"missing-failover",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid26 = _errs209 === errors;
valid35 = _valid26;
ifClause26 = "else";
}
if(!valid35){
const err89 = {instancePath:instancePath+"/missing-failover",schemaPath:"#/properties/missing-failover/if",keyword:"if",params:{failingKeyword: ifClause26},message:"must match \""+ifClause26+"\" schema"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data["missing-health-check"] !== undefined){
let data45 = data["missing-health-check"];
const _errs211 = errors;
let valid38 = true;
const _errs212 = errors;
if(!(data45 && typeof data45 == "object" && !Array.isArray(data45))){
const err90 = {};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
var _valid27 = _errs212 === errors;
errors = _errs211;
if(vErrors !== null){
if(_errs211){
vErrors.length = _errs211;
}
else {
vErrors = null;
}
}
let ifClause27;
if(_valid27){
const _errs214 = errors;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key11 in data45){
if(!((key11 === "severity") || (key11 === "options"))){
const err91 = {instancePath:instancePath+"/missing-health-check",schemaPath:"#/properties/missing-health-check/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data45.severity !== undefined){
if(!(validate24(data45.severity, {instancePath:instancePath+"/missing-health-check/severity",parentData:data45,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data45.options !== undefined){
let data47 = data45.options;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key12 in data47){
if(!(key12 === "maxStartDelaySeconds")){
const err92 = {instancePath:instancePath+"/missing-health-check/options",schemaPath:"#/properties/missing-health-check/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data47.maxStartDelaySeconds !== undefined){
let data48 = data47.maxStartDelaySeconds;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
const err93 = {instancePath:instancePath+"/missing-health-check/options/maxStartDelaySeconds",schemaPath:"#/properties/missing-health-check/then/properties/options/properties/maxStartDelaySeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 < 0 || isNaN(data48)){
const err94 = {instancePath:instancePath+"/missing-health-check/options/maxStartDelaySeconds",schemaPath:"#/properties/missing-health-check/then/properties/options/properties/maxStartDelaySeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
}
else {
const err95 = {instancePath:instancePath+"/missing-health-check/options",schemaPath:"#/properties/missing-health-check/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err96 = {instancePath:instancePath+"/missing-health-check",schemaPath:"#/properties/missing-health-check/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
var _valid27 = _errs214 === errors;
valid38 = _valid27;
ifClause27 = "then";
}
else {
const _errs223 = errors;
if(!(validate24(data45, {instancePath:instancePath+"/missing-health-check",parentData:data,parentDataProperty:"missing-health-check",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid27 = _errs223 === errors;
valid38 = _valid27;
ifClause27 = "else";
}
if(!valid38){
const err97 = {instancePath:instancePath+"/missing-health-check",schemaPath:"#/properties/missing-health-check/if",keyword:"if",params:{failingKeyword: ifClause27},message:"must match \""+ifClause27+"\" schema"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data["missing-lifecycle-policy"] !== undefined){
let data49 = data["missing-lifecycle-policy"];
const _errs225 = errors;
let valid41 = true;
const _errs226 = errors;
if(!(data49 && typeof data49 == "object" && !Array.isArray(data49))){
const err98 = {};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
var _valid28 = _errs226 === errors;
errors = _errs225;
if(vErrors !== null){
if(_errs225){
vErrors.length = _errs225;
}
else {
vErrors = null;
}
}
let ifClause28;
if(_valid28){
const _errs228 = errors;
if(!(validate23(data49, {instancePath:instancePath+"/missing-lifecycle-policy",parentData:data,parentDataProperty:"missing-lifecycle-policy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid28 = _errs228 === errors;
valid41 = _valid28;
ifClause28 = "then";
}
else {
const _errs229 = errors;
if(!(validate24(data49, {instancePath:instancePath+"/missing-lifecycle-policy",parentData:data,parentDataProperty:"missing-lifecycle-policy",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid28 = _errs229 === errors;
valid41 = _valid28;
ifClause28 = "else";
}
if(!valid41){
const err99 = {instancePath:instancePath+"/missing-lifecycle-policy",schemaPath:"#/properties/missing-lifecycle-policy/if",keyword:"if",params:{failingKeyword: ifClause28},message:"must match \""+ifClause28+"\" schema"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data["missing-monitoring"] !== undefined){
let data50 = data["missing-monitoring"];
const _errs231 = errors;
let valid42 = true;
const _errs232 = errors;
if(!(data50 && typeof data50 == "object" && !Array.isArray(data50))){
const err100 = {};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
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
if(!(validate23(data50, {instancePath:instancePath+"/missing-monitoring",parentData:data,parentDataProperty:"missing-monitoring",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid29 = _errs234 === errors;
valid42 = _valid29;
ifClause29 = "then";
}
else {
const _errs235 = errors;
if(!(validate24(data50, {instancePath:instancePath+"/missing-monitoring",parentData:data,parentDataProperty:"missing-monitoring",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid29 = _errs235 === errors;
valid42 = _valid29;
ifClause29 = "else";
}
if(!valid42){
const err101 = {instancePath:instancePath+"/missing-monitoring",schemaPath:"#/properties/missing-monitoring/if",keyword:"if",params:{failingKeyword: ifClause29},message:"must match \""+ifClause29+"\" schema"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data["missing-network-policy"] !== undefined){
let data51 = data["missing-network-policy"];
const _errs237 = errors;
let valid43 = true;
const _errs238 = errors;
if(!(data51 && typeof data51 == "object" && !Array.isArray(data51))){
const err102 = {};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
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
if(!(validate23(data51, {instancePath:instancePath+"/missing-network-policy",parentData:data,parentDataProperty:"missing-network-policy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid30 = _errs240 === errors;
valid43 = _valid30;
ifClause30 = "then";
}
else {
const _errs241 = errors;
if(!(validate24(data51, {instancePath:instancePath+"/missing-network-policy",parentData:data,parentDataProperty:"missing-network-policy",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid30 = _errs241 === errors;
valid43 = _valid30;
ifClause30 = "else";
}
if(!valid43){
const err103 = {instancePath:instancePath+"/missing-network-policy",schemaPath:"#/properties/missing-network-policy/if",keyword:"if",params:{failingKeyword: ifClause30},message:"must match \""+ifClause30+"\" schema"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data["missing-read-replica"] !== undefined){
let data52 = data["missing-read-replica"];
const _errs243 = errors;
let valid44 = true;
const _errs244 = errors;
if(!(data52 && typeof data52 == "object" && !Array.isArray(data52))){
const err104 = {};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
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
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
for(const key13 in data52){
if(!((key13 === "severity") || (key13 === "options"))){
const err105 = {instancePath:instancePath+"/missing-read-replica",schemaPath:"#/properties/missing-read-replica/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data52.severity !== undefined){
if(!(validate24(data52.severity, {instancePath:instancePath+"/missing-read-replica/severity",parentData:data52,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data52.options !== undefined){
let data54 = data52.options;
if(data54 && typeof data54 == "object" && !Array.isArray(data54)){
for(const key14 in data54){
if(!(key14 === "readHeavy")){
const err106 = {instancePath:instancePath+"/missing-read-replica/options",schemaPath:"#/properties/missing-read-replica/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data54.readHeavy !== undefined){
let data55 = data54.readHeavy;
if(Array.isArray(data55)){
const len0 = data55.length;
for(let i0=0; i0<len0; i0++){
if(typeof data55[i0] !== "string"){
const err107 = {instancePath:instancePath+"/missing-read-replica/options/readHeavy/" + i0,schemaPath:"#/properties/missing-read-replica/then/properties/options/properties/readHeavy/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/missing-read-replica/options/readHeavy",schemaPath:"#/properties/missing-read-replica/then/properties/options/properties/readHeavy/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err109 = {instancePath:instancePath+"/missing-read-replica/options",schemaPath:"#/properties/missing-read-replica/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err110 = {instancePath:instancePath+"/missing-read-replica",schemaPath:"#/properties/missing-read-replica/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var _valid31 = _errs246 === errors;
valid44 = _valid31;
ifClause31 = "then";
}
else {
const _errs257 = errors;
if(!(validate24(data52, {instancePath:instancePath+"/missing-read-replica",parentData:data,parentDataProperty:"missing-read-replica",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid31 = _errs257 === errors;
valid44 = _valid31;
ifClause31 = "else";
}
if(!valid44){
const err111 = {instancePath:instancePath+"/missing-read-replica",schemaPath:"#/properties/missing-read-replica/if",keyword:"if",params:{failingKeyword: ifClause31},message:"must match \""+ifClause31+"\" schema"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data["missing-resource-limits"] !== undefined){
let data57 = data["missing-resource-limits"];
const _errs259 = errors;
let valid49 = true;
const _errs260 = errors;
if(!(data57 && typeof data57 == "object" && !Array.isArray(data57))){
const err112 = {};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
var _valid32 = _errs260 === errors;
errors = _errs259;
if(vErrors !== null){
if(_errs259){
vErrors.length = _errs259;
}
else {
vErrors = null;
}
}
let ifClause32;
if(_valid32){
const _errs262 = errors;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key15 in data57){
if(!((key15 === "severity") || (key15 === "options"))){
const err113 = {instancePath:instancePath+"/missing-resource-limits",schemaPath:"#/properties/missing-resource-limits/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data57.severity !== undefined){
if(!(validate24(data57.severity, {instancePath:instancePath+"/missing-resource-limits/severity",parentData:data57,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data57.options !== undefined){
let data59 = data57.options;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
for(const key16 in data59){
if(!(key16 === "cpu")){
const err114 = {instancePath:instancePath+"/missing-resource-limits/options",schemaPath:"#/properties/missing-resource-limits/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data59.cpu !== undefined){
if(typeof data59.cpu !== "boolean"){
const err115 = {instancePath:instancePath+"/missing-resource-limits/options/cpu",schemaPath:"#/properties/missing-resource-limits/then/properties/options/properties/cpu/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath:instancePath+"/missing-resource-limits/options",schemaPath:"#/properties/missing-resource-limits/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err117 = {instancePath:instancePath+"/missing-resource-limits",schemaPath:"#/properties/missing-resource-limits/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
var _valid32 = _errs262 === errors;
valid49 = _valid32;
ifClause32 = "then";
}
else {
const _errs271 = errors;
if(!(validate24(data57, {instancePath:instancePath+"/missing-resource-limits",parentData:data,parentDataProperty:"missing-resource-limits",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid32 = _errs271 === errors;
valid49 = _valid32;
ifClause32 = "else";
}
if(!valid49){
const err118 = {instancePath:instancePath+"/missing-resource-limits",schemaPath:"#/properties/missing-resource-limits/if",keyword:"if",params:{failingKeyword: ifClause32},message:"must match \""+ifClause32+"\" schema"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data["missing-resource-requests"] !== undefined){
let data61 = data["missing-resource-requests"];
const _errs273 = errors;
let valid52 = true;
const _errs274 = errors;
if(!(data61 && typeof data61 == "object" && !Array.isArray(data61))){
const err119 = {};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
var _valid33 = _errs274 === errors;
errors = _errs273;
if(vErrors !== null){
if(_errs273){
vErrors.length = _errs273;
}
else {
vErrors = null;
}
}
let ifClause33;
if(_valid33){
const _errs276 = errors;
if(!(validate23(data61, {instancePath:instancePath+"/missing-resource-requests",parentData:data,parentDataProperty:"missing-resource-requests",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid33 = _errs276 === errors;
valid52 = _valid33;
ifClause33 = "then";
}
else {
const _errs277 = errors;
if(!(validate24(data61, {instancePath:instancePath+"/missing-resource-requests",parentData:data,parentDataProperty:"missing-resource-requests",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid33 = _errs277 === errors;
valid52 = _valid33;
ifClause33 = "else";
}
if(!valid52){
const err120 = {instancePath:instancePath+"/missing-resource-requests",schemaPath:"#/properties/missing-resource-requests/if",keyword:"if",params:{failingKeyword: ifClause33},message:"must match \""+ifClause33+"\" schema"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data["missing-spread"] !== undefined){
let data62 = data["missing-spread"];
const _errs279 = errors;
let valid53 = true;
const _errs280 = errors;
if(!(data62 && typeof data62 == "object" && !Array.isArray(data62))){
const err121 = {};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
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
if(!(validate23(data62, {instancePath:instancePath+"/missing-spread",parentData:data,parentDataProperty:"missing-spread",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid34 = _errs282 === errors;
valid53 = _valid34;
ifClause34 = "then";
}
else {
const _errs283 = errors;
if(!(validate24(data62, {instancePath:instancePath+"/missing-spread",parentData:data,parentDataProperty:"missing-spread",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid34 = _errs283 === errors;
valid53 = _valid34;
ifClause34 = "else";
}
if(!valid53){
const err122 = {instancePath:instancePath+"/missing-spread",schemaPath:"#/properties/missing-spread/if",keyword:"if",params:{failingKeyword: ifClause34},message:"must match \""+ifClause34+"\" schema"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data["missing-timeout"] !== undefined){
let data63 = data["missing-timeout"];
const _errs285 = errors;
let valid54 = true;
const _errs286 = errors;
if(!(data63 && typeof data63 == "object" && !Array.isArray(data63))){
const err123 = {};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
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
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
for(const key17 in data63){
if(!((key17 === "severity") || (key17 === "options"))){
const err124 = {instancePath:instancePath+"/missing-timeout",schemaPath:"#/properties/missing-timeout/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data63.severity !== undefined){
if(!(validate24(data63.severity, {instancePath:instancePath+"/missing-timeout/severity",parentData:data63,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data63.options !== undefined){
let data65 = data63.options;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
for(const key18 in data65){
if(!((key18 === "maxRequestSeconds") || (key18 === "maxIdleSeconds"))){
const err125 = {instancePath:instancePath+"/missing-timeout/options",schemaPath:"#/properties/missing-timeout/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data65.maxRequestSeconds !== undefined){
let data66 = data65.maxRequestSeconds;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err126 = {instancePath:instancePath+"/missing-timeout/options/maxRequestSeconds",schemaPath:"#/properties/missing-timeout/then/properties/options/properties/maxRequestSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 < 1 || isNaN(data66)){
const err127 = {instancePath:instancePath+"/missing-timeout/options/maxRequestSeconds",schemaPath:"#/properties/missing-timeout/then/properties/options/properties/maxRequestSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
if(data65.maxIdleSeconds !== undefined){
let data67 = data65.maxIdleSeconds;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err128 = {instancePath:instancePath+"/missing-timeout/options/maxIdleSeconds",schemaPath:"#/properties/missing-timeout/then/properties/options/properties/maxIdleSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 < 1 || isNaN(data67)){
const err129 = {instancePath:instancePath+"/missing-timeout/options/maxIdleSeconds",schemaPath:"#/properties/missing-timeout/then/properties/options/properties/maxIdleSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
}
else {
const err130 = {instancePath:instancePath+"/missing-timeout/options",schemaPath:"#/properties/missing-timeout/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err131 = {instancePath:instancePath+"/missing-timeout",schemaPath:"#/properties/missing-timeout/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
var _valid35 = _errs288 === errors;
valid54 = _valid35;
ifClause35 = "then";
}
else {
const _errs299 = errors;
if(!(validate24(data63, {instancePath:instancePath+"/missing-timeout",parentData:data,parentDataProperty:"missing-timeout",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid35 = _errs299 === errors;
valid54 = _valid35;
ifClause35 = "else";
}
if(!valid54){
const err132 = {instancePath:instancePath+"/missing-timeout",schemaPath:"#/properties/missing-timeout/if",keyword:"if",params:{failingKeyword: ifClause35},message:"must match \""+ifClause35+"\" schema"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data["missing-waf"] !== undefined){
let data68 = data["missing-waf"];
const _errs301 = errors;
let valid57 = true;
const _errs302 = errors;
if(!(data68 && typeof data68 == "object" && !Array.isArray(data68))){
const err133 = {};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
var _valid36 = _errs302 === errors;
errors = _errs301;
if(vErrors !== null){
if(_errs301){
vErrors.length = _errs301;
}
else {
vErrors = null;
}
}
let ifClause36;
if(_valid36){
const _errs304 = errors;
if(!(validate23(data68, {instancePath:instancePath+"/missing-waf",parentData:data,parentDataProperty:"missing-waf",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid36 = _errs304 === errors;
valid57 = _valid36;
ifClause36 = "then";
}
else {
const _errs305 = errors;
if(!(validate24(data68, {instancePath:instancePath+"/missing-waf",parentData:data,parentDataProperty:"missing-waf",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid36 = _errs305 === errors;
valid57 = _valid36;
ifClause36 = "else";
}
if(!valid57){
const err134 = {instancePath:instancePath+"/missing-waf",schemaPath:"#/properties/missing-waf/if",keyword:"if",params:{failingKeyword: ifClause36},message:"must match \""+ifClause36+"\" schema"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data["missing-workdir"] !== undefined){
let data69 = data["missing-workdir"];
const _errs307 = errors;
let valid58 = true;
const _errs308 = errors;
if(!(data69 && typeof data69 == "object" && !Array.isArray(data69))){
const err135 = {};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
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
if(!(validate23(data69, {instancePath:instancePath+"/missing-workdir",parentData:data,parentDataProperty:"missing-workdir",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid37 = _errs310 === errors;
valid58 = _valid37;
ifClause37 = "then";
}
else {
const _errs311 = errors;
if(!(validate24(data69, {instancePath:instancePath+"/missing-workdir",parentData:data,parentDataProperty:"missing-workdir",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid37 = _errs311 === errors;
valid58 = _valid37;
ifClause37 = "else";
}
if(!valid58){
const err136 = {instancePath:instancePath+"/missing-workdir",schemaPath:"#/properties/missing-workdir/if",keyword:"if",params:{failingKeyword: ifClause37},message:"must match \""+ifClause37+"\" schema"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data["no-autoscaling"] !== undefined){
let data70 = data["no-autoscaling"];
const _errs313 = errors;
let valid59 = true;
const _errs314 = errors;
if(!(data70 && typeof data70 == "object" && !Array.isArray(data70))){
const err137 = {};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
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
if(!(validate23(data70, {instancePath:instancePath+"/no-autoscaling",parentData:data,parentDataProperty:"no-autoscaling",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid38 = _errs316 === errors;
valid59 = _valid38;
ifClause38 = "then";
}
else {
const _errs317 = errors;
if(!(validate24(data70, {instancePath:instancePath+"/no-autoscaling",parentData:data,parentDataProperty:"no-autoscaling",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid38 = _errs317 === errors;
valid59 = _valid38;
ifClause38 = "else";
}
if(!valid59){
const err138 = {instancePath:instancePath+"/no-autoscaling",schemaPath:"#/properties/no-autoscaling/if",keyword:"if",params:{failingKeyword: ifClause38},message:"must match \""+ifClause38+"\" schema"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data["no-backups"] !== undefined){
let data71 = data["no-backups"];
const _errs319 = errors;
let valid60 = true;
const _errs320 = errors;
if(!(data71 && typeof data71 == "object" && !Array.isArray(data71))){
const err139 = {};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
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
if(!(validate23(data71, {instancePath:instancePath+"/no-backups",parentData:data,parentDataProperty:"no-backups",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid39 = _errs322 === errors;
valid60 = _valid39;
ifClause39 = "then";
}
else {
const _errs323 = errors;
if(!(validate24(data71, {instancePath:instancePath+"/no-backups",parentData:data,parentDataProperty:"no-backups",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid39 = _errs323 === errors;
valid60 = _valid39;
ifClause39 = "else";
}
if(!valid60){
const err140 = {instancePath:instancePath+"/no-backups",schemaPath:"#/properties/no-backups/if",keyword:"if",params:{failingKeyword: ifClause39},message:"must match \""+ifClause39+"\" schema"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data["no-restart-policy"] !== undefined){
let data72 = data["no-restart-policy"];
const _errs325 = errors;
let valid61 = true;
const _errs326 = errors;
if(!(data72 && typeof data72 == "object" && !Array.isArray(data72))){
const err141 = {};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
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
if(!(validate23(data72, {instancePath:instancePath+"/no-restart-policy",parentData:data,parentDataProperty:"no-restart-policy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid40 = _errs328 === errors;
valid61 = _valid40;
ifClause40 = "then";
}
else {
const _errs329 = errors;
if(!(validate24(data72, {instancePath:instancePath+"/no-restart-policy",parentData:data,parentDataProperty:"no-restart-policy",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid40 = _errs329 === errors;
valid61 = _valid40;
ifClause40 = "else";
}
if(!valid61){
const err142 = {instancePath:instancePath+"/no-restart-policy",schemaPath:"#/properties/no-restart-policy/if",keyword:"if",params:{failingKeyword: ifClause40},message:"must match \""+ifClause40+"\" schema"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data["no-rotation"] !== undefined){
let data73 = data["no-rotation"];
const _errs331 = errors;
let valid62 = true;
const _errs332 = errors;
if(!(data73 && typeof data73 == "object" && !Array.isArray(data73))){
const err143 = {};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
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
if(!(validate23(data73, {instancePath:instancePath+"/no-rotation",parentData:data,parentDataProperty:"no-rotation",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid41 = _errs334 === errors;
valid62 = _valid41;
ifClause41 = "then";
}
else {
const _errs335 = errors;
if(!(validate24(data73, {instancePath:instancePath+"/no-rotation",parentData:data,parentDataProperty:"no-rotation",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid41 = _errs335 === errors;
valid62 = _valid41;
ifClause41 = "else";
}
if(!valid62){
const err144 = {instancePath:instancePath+"/no-rotation",schemaPath:"#/properties/no-rotation/if",keyword:"if",params:{failingKeyword: ifClause41},message:"must match \""+ifClause41+"\" schema"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data["no-spot-capacity"] !== undefined){
let data74 = data["no-spot-capacity"];
const _errs337 = errors;
let valid63 = true;
const _errs338 = errors;
if(!(data74 && typeof data74 == "object" && !Array.isArray(data74))){
const err145 = {};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
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
if(!(validate23(data74, {instancePath:instancePath+"/no-spot-capacity",parentData:data,parentDataProperty:"no-spot-capacity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid42 = _errs340 === errors;
valid63 = _valid42;
ifClause42 = "then";
}
else {
const _errs341 = errors;
if(!(validate24(data74, {instancePath:instancePath+"/no-spot-capacity",parentData:data,parentDataProperty:"no-spot-capacity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid42 = _errs341 === errors;
valid63 = _valid42;
ifClause42 = "else";
}
if(!valid63){
const err146 = {instancePath:instancePath+"/no-spot-capacity",schemaPath:"#/properties/no-spot-capacity/if",keyword:"if",params:{failingKeyword: ifClause42},message:"must match \""+ifClause42+"\" schema"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data["no-storage-autoscaling"] !== undefined){
let data75 = data["no-storage-autoscaling"];
const _errs343 = errors;
let valid64 = true;
const _errs344 = errors;
if(!(data75 && typeof data75 == "object" && !Array.isArray(data75))){
const err147 = {};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
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
if(!(validate23(data75, {instancePath:instancePath+"/no-storage-autoscaling",parentData:data,parentDataProperty:"no-storage-autoscaling",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid43 = _errs346 === errors;
valid64 = _valid43;
ifClause43 = "then";
}
else {
const _errs347 = errors;
if(!(validate24(data75, {instancePath:instancePath+"/no-storage-autoscaling",parentData:data,parentDataProperty:"no-storage-autoscaling",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid43 = _errs347 === errors;
valid64 = _valid43;
ifClause43 = "else";
}
if(!valid64){
const err148 = {instancePath:instancePath+"/no-storage-autoscaling",schemaPath:"#/properties/no-storage-autoscaling/if",keyword:"if",params:{failingKeyword: ifClause43},message:"must match \""+ifClause43+"\" schema"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data["open-security-group"] !== undefined){
let data76 = data["open-security-group"];
const _errs349 = errors;
let valid65 = true;
const _errs350 = errors;
if(!(data76 && typeof data76 == "object" && !Array.isArray(data76))){
const err149 = {};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
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
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
for(const key19 in data76){
if(!((key19 === "severity") || (key19 === "options"))){
const err150 = {instancePath:instancePath+"/open-security-group",schemaPath:"#/properties/open-security-group/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data76.severity !== undefined){
if(!(validate24(data76.severity, {instancePath:instancePath+"/open-security-group/severity",parentData:data76,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data76.options !== undefined){
let data78 = data76.options;
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
for(const key20 in data78){
if(!(key20 === "allowedPorts")){
const err151 = {instancePath:instancePath+"/open-security-group/options",schemaPath:"#/properties/open-security-group/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data78.allowedPorts !== undefined){
let data79 = data78.allowedPorts;
if(Array.isArray(data79)){
const len1 = data79.length;
for(let i1=0; i1<len1; i1++){
if(typeof data79[i1] !== "string"){
const err152 = {instancePath:instancePath+"/open-security-group/options/allowedPorts/" + i1,schemaPath:"#/properties/open-security-group/then/properties/options/properties/allowedPorts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
else {
const err153 = {instancePath:instancePath+"/open-security-group/options/allowedPorts",schemaPath:"#/properties/open-security-group/then/properties/options/properties/allowedPorts/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err154 = {instancePath:instancePath+"/open-security-group/options",schemaPath:"#/properties/open-security-group/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err155 = {instancePath:instancePath+"/open-security-group",schemaPath:"#/properties/open-security-group/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
var _valid44 = _errs352 === errors;
valid65 = _valid44;
ifClause44 = "then";
}
else {
const _errs363 = errors;
if(!(validate24(data76, {instancePath:instancePath+"/open-security-group",parentData:data,parentDataProperty:"open-security-group",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid44 = _errs363 === errors;
valid65 = _valid44;
ifClause44 = "else";
}
if(!valid65){
const err156 = {instancePath:instancePath+"/open-security-group",schemaPath:"#/properties/open-security-group/if",keyword:"if",params:{failingKeyword: ifClause44},message:"must match \""+ifClause44+"\" schema"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data["orchestrator-mismatch"] !== undefined){
let data81 = data["orchestrator-mismatch"];
const _errs365 = errors;
let valid70 = true;
const _errs366 = errors;
if(!(data81 && typeof data81 == "object" && !Array.isArray(data81))){
const err157 = {};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
var _valid45 = _errs366 === errors;
errors = _errs365;
if(vErrors !== null){
if(_errs365){
vErrors.length = _errs365;
}
else {
vErrors = null;
}
}
let ifClause45;
if(_valid45){
const _errs368 = errors;
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
for(const key21 in data81){
if(!((key21 === "severity") || (key21 === "options"))){
const err158 = {instancePath:instancePath+"/orchestrator-mismatch",schemaPath:"#/properties/orchestrator-mismatch/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data81.severity !== undefined){
if(!(validate24(data81.severity, {instancePath:instancePath+"/orchestrator-mismatch/severity",parentData:data81,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data81.options !== undefined){
let data83 = data81.options;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
for(const key22 in data83){
if(!((key22 === "fewestOnKubernetes") || (key22 === "mostOnCompose"))){
const err159 = {instancePath:instancePath+"/orchestrator-mismatch/options",schemaPath:"#/properties/orchestrator-mismatch/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data83.fewestOnKubernetes !== undefined){
let data84 = data83.fewestOnKubernetes;
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
const err160 = {instancePath:instancePath+"/orchestrator-mismatch/options/fewestOnKubernetes",schemaPath:"#/properties/orchestrator-mismatch/then/properties/options/properties/fewestOnKubernetes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 < 1 || isNaN(data84)){
const err161 = {instancePath:instancePath+"/orchestrator-mismatch/options/fewestOnKubernetes",schemaPath:"#/properties/orchestrator-mismatch/then/properties/options/properties/fewestOnKubernetes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
if(data83.mostOnCompose !== undefined){
let data85 = data83.mostOnCompose;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
const err162 = {instancePath:instancePath+"/orchestrator-mismatch/options/mostOnCompose",schemaPath:"#/properties/orchestrator-mismatch/then/properties/options/properties/mostOnCompose/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 < 1 || isNaN(data85)){
const err163 = {instancePath:instancePath+"/orchestrator-mismatch/options/mostOnCompose",schemaPath:"#/properties/orchestrator-mismatch/then/properties/options/properties/mostOnCompose/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
}
}
else {
const err164 = {instancePath:instancePath+"/orchestrator-mismatch/options",schemaPath:"#/properties/orchestrator-mismatch/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err165 = {instancePath:instancePath+"/orchestrator-mismatch",schemaPath:"#/properties/orchestrator-mismatch/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
var _valid45 = _errs368 === errors;
valid70 = _valid45;
ifClause45 = "then";
}
else {
const _errs379 = errors;
if(!(validate24(data81, {instancePath:instancePath+"/orchestrator-mismatch",parentData:data,parentDataProperty:"orchestrator-mismatch",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid45 = _errs379 === errors;
valid70 = _valid45;
ifClause45 = "else";
}
if(!valid70){
const err166 = {instancePath:instancePath+"/orchestrator-mismatch",schemaPath:"#/properties/orchestrator-mismatch/if",keyword:"if",params:{failingKeyword: ifClause45},message:"must match \""+ifClause45+"\" schema"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data["overbroad-iam"] !== undefined){
let data86 = data["overbroad-iam"];
const _errs381 = errors;
let valid73 = true;
const _errs382 = errors;
if(!(data86 && typeof data86 == "object" && !Array.isArray(data86))){
const err167 = {};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
var _valid46 = _errs382 === errors;
errors = _errs381;
if(vErrors !== null){
if(_errs381){
vErrors.length = _errs381;
}
else {
vErrors = null;
}
}
let ifClause46;
if(_valid46){
const _errs384 = errors;
if(!(validate23(data86, {instancePath:instancePath+"/overbroad-iam",parentData:data,parentDataProperty:"overbroad-iam",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid46 = _errs384 === errors;
valid73 = _valid46;
ifClause46 = "then";
}
else {
const _errs385 = errors;
if(!(validate24(data86, {instancePath:instancePath+"/overbroad-iam",parentData:data,parentDataProperty:"overbroad-iam",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid46 = _errs385 === errors;
valid73 = _valid46;
ifClause46 = "else";
}
if(!valid73){
const err168 = {instancePath:instancePath+"/overbroad-iam",schemaPath:"#/properties/overbroad-iam/if",keyword:"if",params:{failingKeyword: ifClause46},message:"must match \""+ifClause46+"\" schema"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data["oversized-request"] !== undefined){
let data87 = data["oversized-request"];
const _errs387 = errors;
let valid74 = true;
const _errs388 = errors;
if(!(data87 && typeof data87 == "object" && !Array.isArray(data87))){
const err169 = {};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
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
if(data87 && typeof data87 == "object" && !Array.isArray(data87)){
for(const key23 in data87){
if(!((key23 === "severity") || (key23 === "options"))){
const err170 = {instancePath:instancePath+"/oversized-request",schemaPath:"#/properties/oversized-request/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data87.severity !== undefined){
if(!(validate24(data87.severity, {instancePath:instancePath+"/oversized-request/severity",parentData:data87,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data87.options !== undefined){
let data89 = data87.options;
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
for(const key24 in data89){
if(!((((key24 === "maxProcessors") || (key24 === "maxTimesTypical")) || (key24 === "maxCpuRatio")) || (key24 === "maxMemoryRatio"))){
const err171 = {instancePath:instancePath+"/oversized-request/options",schemaPath:"#/properties/oversized-request/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data89.maxProcessors !== undefined){
let data90 = data89.maxProcessors;
if(!(((typeof data90 == "number") && (!(data90 % 1) && !isNaN(data90))) && (isFinite(data90)))){
const err172 = {instancePath:instancePath+"/oversized-request/options/maxProcessors",schemaPath:"#/properties/oversized-request/then/properties/options/properties/maxProcessors/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if((typeof data90 == "number") && (isFinite(data90))){
if(data90 < 1 || isNaN(data90)){
const err173 = {instancePath:instancePath+"/oversized-request/options/maxProcessors",schemaPath:"#/properties/oversized-request/then/properties/options/properties/maxProcessors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
if(data89.maxTimesTypical !== undefined){
let data91 = data89.maxTimesTypical;
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 < 1 || isNaN(data91)){
const err174 = {instancePath:instancePath+"/oversized-request/options/maxTimesTypical",schemaPath:"#/properties/oversized-request/then/properties/options/properties/maxTimesTypical/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
else {
const err175 = {instancePath:instancePath+"/oversized-request/options/maxTimesTypical",schemaPath:"#/properties/oversized-request/then/properties/options/properties/maxTimesTypical/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data89.maxCpuRatio !== undefined){
let data92 = data89.maxCpuRatio;
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 < 1 || isNaN(data92)){
const err176 = {instancePath:instancePath+"/oversized-request/options/maxCpuRatio",schemaPath:"#/properties/oversized-request/then/properties/options/properties/maxCpuRatio/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
else {
const err177 = {instancePath:instancePath+"/oversized-request/options/maxCpuRatio",schemaPath:"#/properties/oversized-request/then/properties/options/properties/maxCpuRatio/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data89.maxMemoryRatio !== undefined){
let data93 = data89.maxMemoryRatio;
if((typeof data93 == "number") && (isFinite(data93))){
if(data93 < 1 || isNaN(data93)){
const err178 = {instancePath:instancePath+"/oversized-request/options/maxMemoryRatio",schemaPath:"#/properties/oversized-request/then/properties/options/properties/maxMemoryRatio/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
else {
const err179 = {instancePath:instancePath+"/oversized-request/options/maxMemoryRatio",schemaPath:"#/properties/oversized-request/then/properties/options/properties/maxMemoryRatio/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
}
else {
const err180 = {instancePath:instancePath+"/oversized-request/options",schemaPath:"#/properties/oversized-request/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err181 = {instancePath:instancePath+"/oversized-request",schemaPath:"#/properties/oversized-request/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
var _valid47 = _errs390 === errors;
valid74 = _valid47;
ifClause47 = "then";
}
else {
const _errs405 = errors;
if(!(validate24(data87, {instancePath:instancePath+"/oversized-request",parentData:data,parentDataProperty:"oversized-request",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid47 = _errs405 === errors;
valid74 = _valid47;
ifClause47 = "else";
}
if(!valid74){
const err182 = {instancePath:instancePath+"/oversized-request",schemaPath:"#/properties/oversized-request/if",keyword:"if",params:{failingKeyword: ifClause47},message:"must match \""+ifClause47+"\" schema"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data["package-cache-kept"] !== undefined){
let data94 = data["package-cache-kept"];
const _errs407 = errors;
let valid77 = true;
const _errs408 = errors;
if(!(data94 && typeof data94 == "object" && !Array.isArray(data94))){
const err183 = {};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
var _valid48 = _errs408 === errors;
errors = _errs407;
if(vErrors !== null){
if(_errs407){
vErrors.length = _errs407;
}
else {
vErrors = null;
}
}
let ifClause48;
if(_valid48){
const _errs410 = errors;
if(!(validate23(data94, {instancePath:instancePath+"/package-cache-kept",parentData:data,parentDataProperty:"package-cache-kept",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid48 = _errs410 === errors;
valid77 = _valid48;
ifClause48 = "then";
}
else {
const _errs411 = errors;
if(!(validate24(data94, {instancePath:instancePath+"/package-cache-kept",parentData:data,parentDataProperty:"package-cache-kept",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid48 = _errs411 === errors;
valid77 = _valid48;
ifClause48 = "else";
}
if(!valid77){
const err184 = {instancePath:instancePath+"/package-cache-kept",schemaPath:"#/properties/package-cache-kept/if",keyword:"if",params:{failingKeyword: ifClause48},message:"must match \""+ifClause48+"\" schema"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data["plaintext-listener"] !== undefined){
let data95 = data["plaintext-listener"];
const _errs413 = errors;
let valid78 = true;
const _errs414 = errors;
if(!(data95 && typeof data95 == "object" && !Array.isArray(data95))){
const err185 = {};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
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
if(!(validate23(data95, {instancePath:instancePath+"/plaintext-listener",parentData:data,parentDataProperty:"plaintext-listener",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid49 = _errs416 === errors;
valid78 = _valid49;
ifClause49 = "then";
}
else {
const _errs417 = errors;
if(!(validate24(data95, {instancePath:instancePath+"/plaintext-listener",parentData:data,parentDataProperty:"plaintext-listener",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid49 = _errs417 === errors;
valid78 = _valid49;
ifClause49 = "else";
}
if(!valid78){
const err186 = {instancePath:instancePath+"/plaintext-listener",schemaPath:"#/properties/plaintext-listener/if",keyword:"if",params:{failingKeyword: ifClause49},message:"must match \""+ifClause49+"\" schema"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data["public-bucket"] !== undefined){
let data96 = data["public-bucket"];
const _errs419 = errors;
let valid79 = true;
const _errs420 = errors;
if(!(data96 && typeof data96 == "object" && !Array.isArray(data96))){
const err187 = {};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
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
if(!(validate23(data96, {instancePath:instancePath+"/public-bucket",parentData:data,parentDataProperty:"public-bucket",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid50 = _errs422 === errors;
valid79 = _valid50;
ifClause50 = "then";
}
else {
const _errs423 = errors;
if(!(validate24(data96, {instancePath:instancePath+"/public-bucket",parentData:data,parentDataProperty:"public-bucket",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid50 = _errs423 === errors;
valid79 = _valid50;
ifClause50 = "else";
}
if(!valid79){
const err188 = {instancePath:instancePath+"/public-bucket",schemaPath:"#/properties/public-bucket/if",keyword:"if",params:{failingKeyword: ifClause50},message:"must match \""+ifClause50+"\" schema"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data["public-database"] !== undefined){
let data97 = data["public-database"];
const _errs425 = errors;
let valid80 = true;
const _errs426 = errors;
if(!(data97 && typeof data97 == "object" && !Array.isArray(data97))){
const err189 = {};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
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
if(!(validate23(data97, {instancePath:instancePath+"/public-database",parentData:data,parentDataProperty:"public-database",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid51 = _errs428 === errors;
valid80 = _valid51;
ifClause51 = "then";
}
else {
const _errs429 = errors;
if(!(validate24(data97, {instancePath:instancePath+"/public-database",parentData:data,parentDataProperty:"public-database",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid51 = _errs429 === errors;
valid80 = _valid51;
ifClause51 = "else";
}
if(!valid80){
const err190 = {instancePath:instancePath+"/public-database",schemaPath:"#/properties/public-database/if",keyword:"if",params:{failingKeyword: ifClause51},message:"must match \""+ifClause51+"\" schema"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data["root-container"] !== undefined){
let data98 = data["root-container"];
const _errs431 = errors;
let valid81 = true;
const _errs432 = errors;
if(!(data98 && typeof data98 == "object" && !Array.isArray(data98))){
const err191 = {};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
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
if(!(validate23(data98, {instancePath:instancePath+"/root-container",parentData:data,parentDataProperty:"root-container",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid52 = _errs434 === errors;
valid81 = _valid52;
ifClause52 = "then";
}
else {
const _errs435 = errors;
if(!(validate24(data98, {instancePath:instancePath+"/root-container",parentData:data,parentDataProperty:"root-container",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid52 = _errs435 === errors;
valid81 = _valid52;
ifClause52 = "else";
}
if(!valid81){
const err192 = {instancePath:instancePath+"/root-container",schemaPath:"#/properties/root-container/if",keyword:"if",params:{failingKeyword: ifClause52},message:"must match \""+ifClause52+"\" schema"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data["shared-database"] !== undefined){
let data99 = data["shared-database"];
const _errs437 = errors;
let valid82 = true;
const _errs438 = errors;
if(!(data99 && typeof data99 == "object" && !Array.isArray(data99))){
const err193 = {};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
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
if(!(validate23(data99, {instancePath:instancePath+"/shared-database",parentData:data,parentDataProperty:"shared-database",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid53 = _errs440 === errors;
valid82 = _valid53;
ifClause53 = "then";
}
else {
const _errs441 = errors;
if(!(validate24(data99, {instancePath:instancePath+"/shared-database",parentData:data,parentDataProperty:"shared-database",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid53 = _errs441 === errors;
valid82 = _valid53;
ifClause53 = "else";
}
if(!valid82){
const err194 = {instancePath:instancePath+"/shared-database",schemaPath:"#/properties/shared-database/if",keyword:"if",params:{failingKeyword: ifClause53},message:"must match \""+ifClause53+"\" schema"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data["shell-form-entrypoint"] !== undefined){
let data100 = data["shell-form-entrypoint"];
const _errs443 = errors;
let valid83 = true;
const _errs444 = errors;
if(!(data100 && typeof data100 == "object" && !Array.isArray(data100))){
const err195 = {};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
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
if(!(validate23(data100, {instancePath:instancePath+"/shell-form-entrypoint",parentData:data,parentDataProperty:"shell-form-entrypoint",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid54 = _errs446 === errors;
valid83 = _valid54;
ifClause54 = "then";
}
else {
const _errs447 = errors;
if(!(validate24(data100, {instancePath:instancePath+"/shell-form-entrypoint",parentData:data,parentDataProperty:"shell-form-entrypoint",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid54 = _errs447 === errors;
valid83 = _valid54;
ifClause54 = "else";
}
if(!valid83){
const err196 = {instancePath:instancePath+"/shell-form-entrypoint",schemaPath:"#/properties/shell-form-entrypoint/if",keyword:"if",params:{failingKeyword: ifClause54},message:"must match \""+ifClause54+"\" schema"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data["short-backup-retention"] !== undefined){
let data101 = data["short-backup-retention"];
const _errs449 = errors;
let valid84 = true;
const _errs450 = errors;
if(!(data101 && typeof data101 == "object" && !Array.isArray(data101))){
const err197 = {};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
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
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
for(const key25 in data101){
if(!((key25 === "severity") || (key25 === "options"))){
const err198 = {instancePath:instancePath+"/short-backup-retention",schemaPath:"#/properties/short-backup-retention/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data101.severity !== undefined){
if(!(validate24(data101.severity, {instancePath:instancePath+"/short-backup-retention/severity",parentData:data101,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data101.options !== undefined){
let data103 = data101.options;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
for(const key26 in data103){
if(!((key26 === "minDays") || (key26 === "advisedDays"))){
const err199 = {instancePath:instancePath+"/short-backup-retention/options",schemaPath:"#/properties/short-backup-retention/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data103.minDays !== undefined){
let data104 = data103.minDays;
if(!(((typeof data104 == "number") && (!(data104 % 1) && !isNaN(data104))) && (isFinite(data104)))){
const err200 = {instancePath:instancePath+"/short-backup-retention/options/minDays",schemaPath:"#/properties/short-backup-retention/then/properties/options/properties/minDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if((typeof data104 == "number") && (isFinite(data104))){
if(data104 < 1 || isNaN(data104)){
const err201 = {instancePath:instancePath+"/short-backup-retention/options/minDays",schemaPath:"#/properties/short-backup-retention/then/properties/options/properties/minDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
}
if(data103.advisedDays !== undefined){
let data105 = data103.advisedDays;
if(!(((typeof data105 == "number") && (!(data105 % 1) && !isNaN(data105))) && (isFinite(data105)))){
const err202 = {instancePath:instancePath+"/short-backup-retention/options/advisedDays",schemaPath:"#/properties/short-backup-retention/then/properties/options/properties/advisedDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if((typeof data105 == "number") && (isFinite(data105))){
if(data105 < 1 || isNaN(data105)){
const err203 = {instancePath:instancePath+"/short-backup-retention/options/advisedDays",schemaPath:"#/properties/short-backup-retention/then/properties/options/properties/advisedDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
}
}
else {
const err204 = {instancePath:instancePath+"/short-backup-retention/options",schemaPath:"#/properties/short-backup-retention/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err205 = {instancePath:instancePath+"/short-backup-retention",schemaPath:"#/properties/short-backup-retention/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
var _valid55 = _errs452 === errors;
valid84 = _valid55;
ifClause55 = "then";
}
else {
const _errs463 = errors;
if(!(validate24(data101, {instancePath:instancePath+"/short-backup-retention",parentData:data,parentDataProperty:"short-backup-retention",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid55 = _errs463 === errors;
valid84 = _valid55;
ifClause55 = "else";
}
if(!valid84){
const err206 = {instancePath:instancePath+"/short-backup-retention",schemaPath:"#/properties/short-backup-retention/if",keyword:"if",params:{failingKeyword: ifClause55},message:"must match \""+ifClause55+"\" schema"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data["short-log-retention"] !== undefined){
let data106 = data["short-log-retention"];
const _errs465 = errors;
let valid87 = true;
const _errs466 = errors;
if(!(data106 && typeof data106 == "object" && !Array.isArray(data106))){
const err207 = {};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
var _valid56 = _errs466 === errors;
errors = _errs465;
if(vErrors !== null){
if(_errs465){
vErrors.length = _errs465;
}
else {
vErrors = null;
}
}
let ifClause56;
if(_valid56){
const _errs468 = errors;
if(data106 && typeof data106 == "object" && !Array.isArray(data106)){
for(const key27 in data106){
if(!((key27 === "severity") || (key27 === "options"))){
const err208 = {instancePath:instancePath+"/short-log-retention",schemaPath:"#/properties/short-log-retention/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data106.severity !== undefined){
if(!(validate24(data106.severity, {instancePath:instancePath+"/short-log-retention/severity",parentData:data106,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data106.options !== undefined){
let data108 = data106.options;
if(data108 && typeof data108 == "object" && !Array.isArray(data108)){
for(const key28 in data108){
if(!((key28 === "minDays") || (key28 === "allowForever"))){
const err209 = {instancePath:instancePath+"/short-log-retention/options",schemaPath:"#/properties/short-log-retention/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data108.minDays !== undefined){
let data109 = data108.minDays;
if(!(((typeof data109 == "number") && (!(data109 % 1) && !isNaN(data109))) && (isFinite(data109)))){
const err210 = {instancePath:instancePath+"/short-log-retention/options/minDays",schemaPath:"#/properties/short-log-retention/then/properties/options/properties/minDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
if((typeof data109 == "number") && (isFinite(data109))){
if(data109 < 1 || isNaN(data109)){
const err211 = {instancePath:instancePath+"/short-log-retention/options/minDays",schemaPath:"#/properties/short-log-retention/then/properties/options/properties/minDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
}
if(data108.allowForever !== undefined){
if(typeof data108.allowForever !== "boolean"){
const err212 = {instancePath:instancePath+"/short-log-retention/options/allowForever",schemaPath:"#/properties/short-log-retention/then/properties/options/properties/allowForever/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
else {
const err213 = {instancePath:instancePath+"/short-log-retention/options",schemaPath:"#/properties/short-log-retention/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err214 = {instancePath:instancePath+"/short-log-retention",schemaPath:"#/properties/short-log-retention/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
var _valid56 = _errs468 === errors;
valid87 = _valid56;
ifClause56 = "then";
}
else {
const _errs479 = errors;
if(!(validate24(data106, {instancePath:instancePath+"/short-log-retention",parentData:data,parentDataProperty:"short-log-retention",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid56 = _errs479 === errors;
valid87 = _valid56;
ifClause56 = "else";
}
if(!valid87){
const err215 = {instancePath:instancePath+"/short-log-retention",schemaPath:"#/properties/short-log-retention/if",keyword:"if",params:{failingKeyword: ifClause56},message:"must match \""+ifClause56+"\" schema"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data["short-metrics-retention"] !== undefined){
let data111 = data["short-metrics-retention"];
const _errs481 = errors;
let valid90 = true;
const _errs482 = errors;
if(!(data111 && typeof data111 == "object" && !Array.isArray(data111))){
const err216 = {};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
var _valid57 = _errs482 === errors;
errors = _errs481;
if(vErrors !== null){
if(_errs481){
vErrors.length = _errs481;
}
else {
vErrors = null;
}
}
let ifClause57;
if(_valid57){
const _errs484 = errors;
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
for(const key29 in data111){
if(!((key29 === "severity") || (key29 === "options"))){
const err217 = {instancePath:instancePath+"/short-metrics-retention",schemaPath:"#/properties/short-metrics-retention/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data111.severity !== undefined){
if(!(validate24(data111.severity, {instancePath:instancePath+"/short-metrics-retention/severity",parentData:data111,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data111.options !== undefined){
let data113 = data111.options;
if(data113 && typeof data113 == "object" && !Array.isArray(data113)){
for(const key30 in data113){
if(!(key30 === "minDays")){
const err218 = {instancePath:instancePath+"/short-metrics-retention/options",schemaPath:"#/properties/short-metrics-retention/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data113.minDays !== undefined){
let data114 = data113.minDays;
if((typeof data114 == "number") && (isFinite(data114))){
if(data114 < 0 || isNaN(data114)){
const err219 = {instancePath:instancePath+"/short-metrics-retention/options/minDays",schemaPath:"#/properties/short-metrics-retention/then/properties/options/properties/minDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
else {
const err220 = {instancePath:instancePath+"/short-metrics-retention/options/minDays",schemaPath:"#/properties/short-metrics-retention/then/properties/options/properties/minDays/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
}
else {
const err221 = {instancePath:instancePath+"/short-metrics-retention/options",schemaPath:"#/properties/short-metrics-retention/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err222 = {instancePath:instancePath+"/short-metrics-retention",schemaPath:"#/properties/short-metrics-retention/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
var _valid57 = _errs484 === errors;
valid90 = _valid57;
ifClause57 = "then";
}
else {
const _errs493 = errors;
if(!(validate24(data111, {instancePath:instancePath+"/short-metrics-retention",parentData:data,parentDataProperty:"short-metrics-retention",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid57 = _errs493 === errors;
valid90 = _valid57;
ifClause57 = "else";
}
if(!valid90){
const err223 = {instancePath:instancePath+"/short-metrics-retention",schemaPath:"#/properties/short-metrics-retention/if",keyword:"if",params:{failingKeyword: ifClause57},message:"must match \""+ifClause57+"\" schema"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data["single-az"] !== undefined){
let data115 = data["single-az"];
const _errs495 = errors;
let valid93 = true;
const _errs496 = errors;
if(!(data115 && typeof data115 == "object" && !Array.isArray(data115))){
const err224 = {};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
var _valid58 = _errs496 === errors;
errors = _errs495;
if(vErrors !== null){
if(_errs495){
vErrors.length = _errs495;
}
else {
vErrors = null;
}
}
let ifClause58;
if(_valid58){
const _errs498 = errors;
if(data115 && typeof data115 == "object" && !Array.isArray(data115)){
for(const key31 in data115){
if(!((key31 === "severity") || (key31 === "options"))){
const err225 = {instancePath:instancePath+"/single-az",schemaPath:"#/properties/single-az/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data115.severity !== undefined){
if(!(validate24(data115.severity, {instancePath:instancePath+"/single-az/severity",parentData:data115,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data115.options !== undefined){
let data117 = data115.options;
if(data117 && typeof data117 == "object" && !Array.isArray(data117)){
for(const key32 in data117){
if(!(key32 === "minZones")){
const err226 = {instancePath:instancePath+"/single-az/options",schemaPath:"#/properties/single-az/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
if(data117.minZones !== undefined){
let data118 = data117.minZones;
if(!(((typeof data118 == "number") && (!(data118 % 1) && !isNaN(data118))) && (isFinite(data118)))){
const err227 = {instancePath:instancePath+"/single-az/options/minZones",schemaPath:"#/properties/single-az/then/properties/options/properties/minZones/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
if((typeof data118 == "number") && (isFinite(data118))){
if(data118 < 1 || isNaN(data118)){
const err228 = {instancePath:instancePath+"/single-az/options/minZones",schemaPath:"#/properties/single-az/then/properties/options/properties/minZones/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
}
}
else {
const err229 = {instancePath:instancePath+"/single-az/options",schemaPath:"#/properties/single-az/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err230 = {instancePath:instancePath+"/single-az",schemaPath:"#/properties/single-az/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
var _valid58 = _errs498 === errors;
valid93 = _valid58;
ifClause58 = "then";
}
else {
const _errs507 = errors;
if(!(validate24(data115, {instancePath:instancePath+"/single-az",parentData:data,parentDataProperty:"single-az",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid58 = _errs507 === errors;
valid93 = _valid58;
ifClause58 = "else";
}
if(!valid93){
const err231 = {instancePath:instancePath+"/single-az",schemaPath:"#/properties/single-az/if",keyword:"if",params:{failingKeyword: ifClause58},message:"must match \""+ifClause58+"\" schema"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data["single-replica"] !== undefined){
let data119 = data["single-replica"];
const _errs509 = errors;
let valid96 = true;
const _errs510 = errors;
if(!(data119 && typeof data119 == "object" && !Array.isArray(data119))){
const err232 = {};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
var _valid59 = _errs510 === errors;
errors = _errs509;
if(vErrors !== null){
if(_errs509){
vErrors.length = _errs509;
}
else {
vErrors = null;
}
}
let ifClause59;
if(_valid59){
const _errs512 = errors;
if(!(validate23(data119, {instancePath:instancePath+"/single-replica",parentData:data,parentDataProperty:"single-replica",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid59 = _errs512 === errors;
valid96 = _valid59;
ifClause59 = "then";
}
else {
const _errs513 = errors;
if(!(validate24(data119, {instancePath:instancePath+"/single-replica",parentData:data,parentDataProperty:"single-replica",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid59 = _errs513 === errors;
valid96 = _valid59;
ifClause59 = "else";
}
if(!valid96){
const err233 = {instancePath:instancePath+"/single-replica",schemaPath:"#/properties/single-replica/if",keyword:"if",params:{failingKeyword: ifClause59},message:"must match \""+ifClause59+"\" schema"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data["single-stage-build"] !== undefined){
let data120 = data["single-stage-build"];
const _errs515 = errors;
let valid97 = true;
const _errs516 = errors;
if(!(data120 && typeof data120 == "object" && !Array.isArray(data120))){
const err234 = {};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
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
if(!(validate23(data120, {instancePath:instancePath+"/single-stage-build",parentData:data,parentDataProperty:"single-stage-build",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid60 = _errs518 === errors;
valid97 = _valid60;
ifClause60 = "then";
}
else {
const _errs519 = errors;
if(!(validate24(data120, {instancePath:instancePath+"/single-stage-build",parentData:data,parentDataProperty:"single-stage-build",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid60 = _errs519 === errors;
valid97 = _valid60;
ifClause60 = "else";
}
if(!valid97){
const err235 = {instancePath:instancePath+"/single-stage-build",schemaPath:"#/properties/single-stage-build/if",keyword:"if",params:{failingKeyword: ifClause60},message:"must match \""+ifClause60+"\" schema"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data["slow-health-check"] !== undefined){
let data121 = data["slow-health-check"];
const _errs521 = errors;
let valid98 = true;
const _errs522 = errors;
if(!(data121 && typeof data121 == "object" && !Array.isArray(data121))){
const err236 = {};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
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
if(data121 && typeof data121 == "object" && !Array.isArray(data121)){
for(const key33 in data121){
if(!((key33 === "severity") || (key33 === "options"))){
const err237 = {instancePath:instancePath+"/slow-health-check",schemaPath:"#/properties/slow-health-check/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data121.severity !== undefined){
if(!(validate24(data121.severity, {instancePath:instancePath+"/slow-health-check/severity",parentData:data121,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data121.options !== undefined){
let data123 = data121.options;
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
for(const key34 in data123){
if(!((key34 === "maxIntervalSeconds") || (key34 === "maxFailures"))){
const err238 = {instancePath:instancePath+"/slow-health-check/options",schemaPath:"#/properties/slow-health-check/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data123.maxIntervalSeconds !== undefined){
let data124 = data123.maxIntervalSeconds;
if(!(((typeof data124 == "number") && (!(data124 % 1) && !isNaN(data124))) && (isFinite(data124)))){
const err239 = {instancePath:instancePath+"/slow-health-check/options/maxIntervalSeconds",schemaPath:"#/properties/slow-health-check/then/properties/options/properties/maxIntervalSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if((typeof data124 == "number") && (isFinite(data124))){
if(data124 < 1 || isNaN(data124)){
const err240 = {instancePath:instancePath+"/slow-health-check/options/maxIntervalSeconds",schemaPath:"#/properties/slow-health-check/then/properties/options/properties/maxIntervalSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
}
if(data123.maxFailures !== undefined){
let data125 = data123.maxFailures;
if(!(((typeof data125 == "number") && (!(data125 % 1) && !isNaN(data125))) && (isFinite(data125)))){
const err241 = {instancePath:instancePath+"/slow-health-check/options/maxFailures",schemaPath:"#/properties/slow-health-check/then/properties/options/properties/maxFailures/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
if((typeof data125 == "number") && (isFinite(data125))){
if(data125 < 1 || isNaN(data125)){
const err242 = {instancePath:instancePath+"/slow-health-check/options/maxFailures",schemaPath:"#/properties/slow-health-check/then/properties/options/properties/maxFailures/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
}
}
else {
const err243 = {instancePath:instancePath+"/slow-health-check/options",schemaPath:"#/properties/slow-health-check/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err244 = {instancePath:instancePath+"/slow-health-check",schemaPath:"#/properties/slow-health-check/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
var _valid61 = _errs524 === errors;
valid98 = _valid61;
ifClause61 = "then";
}
else {
const _errs535 = errors;
if(!(validate24(data121, {instancePath:instancePath+"/slow-health-check",parentData:data,parentDataProperty:"slow-health-check",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid61 = _errs535 === errors;
valid98 = _valid61;
ifClause61 = "else";
}
if(!valid98){
const err245 = {instancePath:instancePath+"/slow-health-check",schemaPath:"#/properties/slow-health-check/if",keyword:"if",params:{failingKeyword: ifClause61},message:"must match \""+ifClause61+"\" schema"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
if(data["stateful-deployment"] !== undefined){
let data126 = data["stateful-deployment"];
const _errs537 = errors;
let valid101 = true;
const _errs538 = errors;
if(!(data126 && typeof data126 == "object" && !Array.isArray(data126))){
const err246 = {};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
var _valid62 = _errs538 === errors;
errors = _errs537;
if(vErrors !== null){
if(_errs537){
vErrors.length = _errs537;
}
else {
vErrors = null;
}
}
let ifClause62;
if(_valid62){
const _errs540 = errors;
if(!(validate23(data126, {instancePath:instancePath+"/stateful-deployment",parentData:data,parentDataProperty:"stateful-deployment",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid62 = _errs540 === errors;
valid101 = _valid62;
ifClause62 = "then";
}
else {
const _errs541 = errors;
if(!(validate24(data126, {instancePath:instancePath+"/stateful-deployment",parentData:data,parentDataProperty:"stateful-deployment",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid62 = _errs541 === errors;
valid101 = _valid62;
ifClause62 = "else";
}
if(!valid101){
const err247 = {instancePath:instancePath+"/stateful-deployment",schemaPath:"#/properties/stateful-deployment/if",keyword:"if",params:{failingKeyword: ifClause62},message:"must match \""+ifClause62+"\" schema"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data["sticky-sessions"] !== undefined){
let data127 = data["sticky-sessions"];
const _errs543 = errors;
let valid102 = true;
const _errs544 = errors;
if(!(data127 && typeof data127 == "object" && !Array.isArray(data127))){
const err248 = {};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
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
if(!(validate23(data127, {instancePath:instancePath+"/sticky-sessions",parentData:data,parentDataProperty:"sticky-sessions",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid63 = _errs546 === errors;
valid102 = _valid63;
ifClause63 = "then";
}
else {
const _errs547 = errors;
if(!(validate24(data127, {instancePath:instancePath+"/sticky-sessions",parentData:data,parentDataProperty:"sticky-sessions",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid63 = _errs547 === errors;
valid102 = _valid63;
ifClause63 = "else";
}
if(!valid102){
const err249 = {instancePath:instancePath+"/sticky-sessions",schemaPath:"#/properties/sticky-sessions/if",keyword:"if",params:{failingKeyword: ifClause63},message:"must match \""+ifClause63+"\" schema"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data["sudo-in-image"] !== undefined){
let data128 = data["sudo-in-image"];
const _errs549 = errors;
let valid103 = true;
const _errs550 = errors;
if(!(data128 && typeof data128 == "object" && !Array.isArray(data128))){
const err250 = {};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
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
if(!(validate23(data128, {instancePath:instancePath+"/sudo-in-image",parentData:data,parentDataProperty:"sudo-in-image",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid64 = _errs552 === errors;
valid103 = _valid64;
ifClause64 = "then";
}
else {
const _errs553 = errors;
if(!(validate24(data128, {instancePath:instancePath+"/sudo-in-image",parentData:data,parentDataProperty:"sudo-in-image",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid64 = _errs553 === errors;
valid103 = _valid64;
ifClause64 = "else";
}
if(!valid103){
const err251 = {instancePath:instancePath+"/sudo-in-image",schemaPath:"#/properties/sudo-in-image/if",keyword:"if",params:{failingKeyword: ifClause64},message:"must match \""+ifClause64+"\" schema"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data["unencrypted-at-rest"] !== undefined){
let data129 = data["unencrypted-at-rest"];
const _errs555 = errors;
let valid104 = true;
const _errs556 = errors;
if(!(data129 && typeof data129 == "object" && !Array.isArray(data129))){
const err252 = {};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
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
if(!(validate23(data129, {instancePath:instancePath+"/unencrypted-at-rest",parentData:data,parentDataProperty:"unencrypted-at-rest",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid65 = _errs558 === errors;
valid104 = _valid65;
ifClause65 = "then";
}
else {
const _errs559 = errors;
if(!(validate24(data129, {instancePath:instancePath+"/unencrypted-at-rest",parentData:data,parentDataProperty:"unencrypted-at-rest",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid65 = _errs559 === errors;
valid104 = _valid65;
ifClause65 = "else";
}
if(!valid104){
const err253 = {instancePath:instancePath+"/unencrypted-at-rest",schemaPath:"#/properties/unencrypted-at-rest/if",keyword:"if",params:{failingKeyword: ifClause65},message:"must match \""+ifClause65+"\" schema"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data["unencrypted-in-transit"] !== undefined){
let data130 = data["unencrypted-in-transit"];
const _errs561 = errors;
let valid105 = true;
const _errs562 = errors;
if(!(data130 && typeof data130 == "object" && !Array.isArray(data130))){
const err254 = {};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
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
if(!(validate23(data130, {instancePath:instancePath+"/unencrypted-in-transit",parentData:data,parentDataProperty:"unencrypted-in-transit",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid66 = _errs564 === errors;
valid105 = _valid66;
ifClause66 = "then";
}
else {
const _errs565 = errors;
if(!(validate24(data130, {instancePath:instancePath+"/unencrypted-in-transit",parentData:data,parentDataProperty:"unencrypted-in-transit",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid66 = _errs565 === errors;
valid105 = _valid66;
ifClause66 = "else";
}
if(!valid105){
const err255 = {instancePath:instancePath+"/unencrypted-in-transit",schemaPath:"#/properties/unencrypted-in-transit/if",keyword:"if",params:{failingKeyword: ifClause66},message:"must match \""+ifClause66+"\" schema"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data["unofficial-base-image"] !== undefined){
let data131 = data["unofficial-base-image"];
const _errs567 = errors;
let valid106 = true;
const _errs568 = errors;
if(!(data131 && typeof data131 == "object" && !Array.isArray(data131))){
const err256 = {};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
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
if(data131 && typeof data131 == "object" && !Array.isArray(data131)){
for(const key35 in data131){
if(!((key35 === "severity") || (key35 === "options"))){
const err257 = {instancePath:instancePath+"/unofficial-base-image",schemaPath:"#/properties/unofficial-base-image/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data131.severity !== undefined){
if(!(validate24(data131.severity, {instancePath:instancePath+"/unofficial-base-image/severity",parentData:data131,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data131.options !== undefined){
let data133 = data131.options;
if(data133 && typeof data133 == "object" && !Array.isArray(data133)){
for(const key36 in data133){
if(!(key36 === "allowed")){
const err258 = {instancePath:instancePath+"/unofficial-base-image/options",schemaPath:"#/properties/unofficial-base-image/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
if(data133.allowed !== undefined){
let data134 = data133.allowed;
if(Array.isArray(data134)){
const len2 = data134.length;
for(let i2=0; i2<len2; i2++){
if(typeof data134[i2] !== "string"){
const err259 = {instancePath:instancePath+"/unofficial-base-image/options/allowed/" + i2,schemaPath:"#/properties/unofficial-base-image/then/properties/options/properties/allowed/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
}
else {
const err260 = {instancePath:instancePath+"/unofficial-base-image/options/allowed",schemaPath:"#/properties/unofficial-base-image/then/properties/options/properties/allowed/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err261 = {instancePath:instancePath+"/unofficial-base-image/options",schemaPath:"#/properties/unofficial-base-image/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err262 = {instancePath:instancePath+"/unofficial-base-image",schemaPath:"#/properties/unofficial-base-image/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
var _valid67 = _errs570 === errors;
valid106 = _valid67;
ifClause67 = "then";
}
else {
const _errs581 = errors;
if(!(validate24(data131, {instancePath:instancePath+"/unofficial-base-image",parentData:data,parentDataProperty:"unofficial-base-image",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid67 = _errs581 === errors;
valid106 = _valid67;
ifClause67 = "else";
}
if(!valid106){
const err263 = {instancePath:instancePath+"/unofficial-base-image",schemaPath:"#/properties/unofficial-base-image/if",keyword:"if",params:{failingKeyword: ifClause67},message:"must match \""+ifClause67+"\" schema"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data["unordered-startup"] !== undefined){
let data136 = data["unordered-startup"];
const _errs583 = errors;
let valid111 = true;
const _errs584 = errors;
if(!(data136 && typeof data136 == "object" && !Array.isArray(data136))){
const err264 = {};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
var _valid68 = _errs584 === errors;
errors = _errs583;
if(vErrors !== null){
if(_errs583){
vErrors.length = _errs583;
}
else {
vErrors = null;
}
}
let ifClause68;
if(_valid68){
const _errs586 = errors;
if(!(validate23(data136, {instancePath:instancePath+"/unordered-startup",parentData:data,parentDataProperty:"unordered-startup",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid68 = _errs586 === errors;
valid111 = _valid68;
ifClause68 = "then";
}
else {
const _errs587 = errors;
if(!(validate24(data136, {instancePath:instancePath+"/unordered-startup",parentData:data,parentDataProperty:"unordered-startup",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid68 = _errs587 === errors;
valid111 = _valid68;
ifClause68 = "else";
}
if(!valid111){
const err265 = {instancePath:instancePath+"/unordered-startup",schemaPath:"#/properties/unordered-startup/if",keyword:"if",params:{failingKeyword: ifClause68},message:"must match \""+ifClause68+"\" schema"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data["unpinned-image"] !== undefined){
let data137 = data["unpinned-image"];
const _errs589 = errors;
let valid112 = true;
const _errs590 = errors;
if(!(data137 && typeof data137 == "object" && !Array.isArray(data137))){
const err266 = {};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
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
if(data137 && typeof data137 == "object" && !Array.isArray(data137)){
for(const key37 in data137){
if(!((key37 === "severity") || (key37 === "options"))){
const err267 = {instancePath:instancePath+"/unpinned-image",schemaPath:"#/properties/unpinned-image/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
if(data137.severity !== undefined){
if(!(validate24(data137.severity, {instancePath:instancePath+"/unpinned-image/severity",parentData:data137,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data137.options !== undefined){
let data139 = data137.options;
if(data139 && typeof data139 == "object" && !Array.isArray(data139)){
for(const key38 in data139){
if(!(key38 === "requireDigest")){
const err268 = {instancePath:instancePath+"/unpinned-image/options",schemaPath:"#/properties/unpinned-image/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
if(data139.requireDigest !== undefined){
if(typeof data139.requireDigest !== "boolean"){
const err269 = {instancePath:instancePath+"/unpinned-image/options/requireDigest",schemaPath:"#/properties/unpinned-image/then/properties/options/properties/requireDigest/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
}
}
else {
const err270 = {instancePath:instancePath+"/unpinned-image/options",schemaPath:"#/properties/unpinned-image/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err271 = {instancePath:instancePath+"/unpinned-image",schemaPath:"#/properties/unpinned-image/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
var _valid69 = _errs592 === errors;
valid112 = _valid69;
ifClause69 = "then";
}
else {
const _errs601 = errors;
if(!(validate24(data137, {instancePath:instancePath+"/unpinned-image",parentData:data,parentDataProperty:"unpinned-image",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid69 = _errs601 === errors;
valid112 = _valid69;
ifClause69 = "else";
}
if(!valid112){
const err272 = {instancePath:instancePath+"/unpinned-image",schemaPath:"#/properties/unpinned-image/if",keyword:"if",params:{failingKeyword: ifClause69},message:"must match \""+ifClause69+"\" schema"};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
if(data["weak-tls-policy"] !== undefined){
let data141 = data["weak-tls-policy"];
const _errs603 = errors;
let valid115 = true;
const _errs604 = errors;
if(!(data141 && typeof data141 == "object" && !Array.isArray(data141))){
const err273 = {};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
var _valid70 = _errs604 === errors;
errors = _errs603;
if(vErrors !== null){
if(_errs603){
vErrors.length = _errs603;
}
else {
vErrors = null;
}
}
let ifClause70;
if(_valid70){
const _errs606 = errors;
if(!(validate23(data141, {instancePath:instancePath+"/weak-tls-policy",parentData:data,parentDataProperty:"weak-tls-policy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid70 = _errs606 === errors;
valid115 = _valid70;
ifClause70 = "then";
}
else {
const _errs607 = errors;
if(!(validate24(data141, {instancePath:instancePath+"/weak-tls-policy",parentData:data,parentDataProperty:"weak-tls-policy",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid70 = _errs607 === errors;
valid115 = _valid70;
ifClause70 = "else";
}
if(!valid115){
const err274 = {instancePath:instancePath+"/weak-tls-policy",schemaPath:"#/properties/weak-tls-policy/if",keyword:"if",params:{failingKeyword: ifClause70},message:"must match \""+ifClause70+"\" schema"};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data["wrong-load-balancer"] !== undefined){
let data142 = data["wrong-load-balancer"];
const _errs609 = errors;
let valid116 = true;
const _errs610 = errors;
if(!(data142 && typeof data142 == "object" && !Array.isArray(data142))){
const err275 = {};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
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
if(!(validate23(data142, {instancePath:instancePath+"/wrong-load-balancer",parentData:data,parentDataProperty:"wrong-load-balancer",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid71 = _errs612 === errors;
valid116 = _valid71;
ifClause71 = "then";
}
else {
const _errs613 = errors;
if(!(validate24(data142, {instancePath:instancePath+"/wrong-load-balancer",parentData:data,parentDataProperty:"wrong-load-balancer",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var _valid71 = _errs613 === errors;
valid116 = _valid71;
ifClause71 = "else";
}
if(!valid116){
const err276 = {instancePath:instancePath+"/wrong-load-balancer",schemaPath:"#/properties/wrong-load-balancer/if",keyword:"if",params:{failingKeyword: ifClause71},message:"must match \""+ifClause71+"\" schema"};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
}
else {
const err277 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
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
}
else {
const err49 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}


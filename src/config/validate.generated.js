// Made by `npm run generate` from src/config/schema.ts and the rules.
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
"use strict";
export const validate = validate21;
export default validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"infra-lint","definitions":{"severity":{"enum":["off","error","warning","note"]},"rule":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{}}}}},"type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"profile":{"enum":["default","strict"]},"failOn":{"enum":["error","warning","note","never"]},"rules":{"type":"object","additionalProperties":false,"properties":{"add-instead-of-copy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"autoscaling-conflict":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"autoscaling-range":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minMinimum":{"type":"integer","minimum":0},"maxMaximum":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"autoscaling-target":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minPercent":{"type":"number","minimum":0},"maxPercent":{"type":"number","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"bloated-image":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxSizeMB":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"curl-pipe-shell":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"deletion-unprotected":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"deprecated-maintainer":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"direct-database-access":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"downtime-deployment":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"ephemeral-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"flat-network":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"hardcoded-secret":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"image-not-scanned":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"layer-cache-order":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-alarm":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-audit-log":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-circuit-breaker":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-cost-alert":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-ddos-protection":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-dead-letter-queue":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-decision-record":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"required":{"type":"boolean"},"fewestServices":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-disaster-recovery":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-disruption-budget":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-dns-failover":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-dockerignore":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-failover":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minReplicas":{"type":"integer","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-health-check":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-lifecycle-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-monitoring":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-network-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-read-replica":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"readHeavy":{"type":"array","items":{"type":"string"},"default":[]}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-resource-limits":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"cpu":{"type":"boolean"}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-resource-requests":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-spread":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-timeout":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxRequestSeconds":{"type":"integer","minimum":1},"maxIdleSeconds":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-waf":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"missing-workdir":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-autoscaling":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-backups":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-restart-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-rotation":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-spot-capacity":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-storage-autoscaling":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"open-security-group":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"allowedPorts":{"type":"array","items":{"type":"string"},"default":["80","443"]}}}}},"else":{"$ref":"#/definitions/severity"}},"orchestrator-mismatch":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"fewestOnKubernetes":{"type":"integer","minimum":1},"mostOnCompose":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"overbroad-iam":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"oversized-request":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxProcessors":{"type":"integer","minimum":1},"maxTimesTypical":{"type":"number","minimum":1},"maxCpuRatio":{"type":"number","minimum":1},"maxMemoryRatio":{"type":"number","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"package-cache-kept":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"plaintext-listener":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"public-bucket":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"public-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"root-container":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"shared-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"shell-form-entrypoint":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"short-backup-retention":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minDays":{"type":"integer","minimum":1},"advisedDays":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"short-log-retention":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minDays":{"type":"integer","minimum":1},"allowForever":{"type":"boolean"}}}}},"else":{"$ref":"#/definitions/severity"}},"short-metrics-retention":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minDays":{"type":"number","minimum":0}}}}},"else":{"$ref":"#/definitions/severity"}},"single-az":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minZones":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"single-replica":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"single-stage-build":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"slow-health-check":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxIntervalSeconds":{"type":"integer","minimum":1},"maxFailures":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"stateful-deployment":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"sticky-sessions":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"sudo-in-image":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unencrypted-at-rest":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unencrypted-in-transit":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unofficial-base-image":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"allowed":{"type":"array","items":{"type":"string"},"default":["mcr.microsoft.com/","gcr.io/distroless/","registry.access.redhat.com/","registry.redhat.io/","registry.suse.com/","cgr.dev/chainguard/","public.ecr.aws/docker/library/","public.ecr.aws/lambda/","docker.elastic.co/","nvcr.io/"]}}}}},"else":{"$ref":"#/definitions/severity"}},"unordered-startup":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"unpinned-image":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"requireDigest":{"type":"boolean"}}}}},"else":{"$ref":"#/definitions/severity"}},"weak-tls-policy":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"wrong-load-balancer":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}}}},"include":{"type":"array","items":{"type":"string","pattern":"\\S"}},"exclude":{"type":"array","items":{"type":"string","pattern":"\\S"}},"environments":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"paths":{"type":"array","items":{"type":"string","pattern":"\\S"}},"stage":{"enum":["development","production"]}},"required":["paths","stage"]}},"terraform":{"type":"object","additionalProperties":false,"properties":{"environments":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","pattern":"\\S"},"root":{"type":"string"},"variableFiles":{"type":"array","minItems":1,"items":{"type":"string","pattern":"\\S"}}},"required":["name","variableFiles"]}}}}}};
const func2 = Object.prototype.hasOwnProperty;
const schema7 = {"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{}}}};
const schema8 = {"enum":["off","error","warning","note"]};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((((data === "off") || (data === "error")) || (data === "warning")) || (data === "note"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema8.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
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
if(!(validate23(data.severity, {instancePath:instancePath+"/severity",parentData:data,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
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
validate22.errors = vErrors;
return errors === 0;
}

const pattern0 = new RegExp("\\S", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "$schema") || (key0 === "profile")) || (key0 === "failOn")) || (key0 === "rules")) || (key0 === "include")) || (key0 === "exclude")) || (key0 === "environments")) || (key0 === "terraform"))){
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
if(data.profile !== undefined){
let data1 = data.profile;
if(!((data1 === "default") || (data1 === "strict"))){
const err2 = {instancePath:instancePath+"/profile",schemaPath:"#/properties/profile/enum",keyword:"enum",params:{allowedValues: schema6.properties.profile.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.failOn !== undefined){
let data2 = data.failOn;
if(!((((data2 === "error") || (data2 === "warning")) || (data2 === "note")) || (data2 === "never"))){
const err3 = {instancePath:instancePath+"/failOn",schemaPath:"#/properties/failOn/enum",keyword:"enum",params:{allowedValues: schema6.properties.failOn.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.rules !== undefined){
let data3 = data.rules;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(func2.call(schema6.properties.rules.properties, key1))){
const err4 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data3["add-instead-of-copy"] !== undefined){
let data4 = data3["add-instead-of-copy"];
const _errs10 = errors;
let valid2 = true;
const _errs11 = errors;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs11 === errors;
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs13 = errors;
if(!(validate22(data4, {instancePath:instancePath+"/rules/add-instead-of-copy",parentData:data3,parentDataProperty:"add-instead-of-copy",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid0 = _errs13 === errors;
valid2 = _valid0;
ifClause0 = "then";
}
else {
const _errs14 = errors;
if(!(validate23(data4, {instancePath:instancePath+"/rules/add-instead-of-copy",parentData:data3,parentDataProperty:"add-instead-of-copy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid0 = _errs14 === errors;
valid2 = _valid0;
ifClause0 = "else";
}
if(!valid2){
const err6 = {instancePath:instancePath+"/rules/add-instead-of-copy",schemaPath:"#/properties/rules/properties/add-instead-of-copy/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3["autoscaling-conflict"] !== undefined){
let data5 = data3["autoscaling-conflict"];
const _errs16 = errors;
let valid3 = true;
const _errs17 = errors;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid1 = _errs17 === errors;
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs19 = errors;
if(!(validate22(data5, {instancePath:instancePath+"/rules/autoscaling-conflict",parentData:data3,parentDataProperty:"autoscaling-conflict",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid1 = _errs19 === errors;
valid3 = _valid1;
ifClause1 = "then";
}
else {
const _errs20 = errors;
if(!(validate23(data5, {instancePath:instancePath+"/rules/autoscaling-conflict",parentData:data3,parentDataProperty:"autoscaling-conflict",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid1 = _errs20 === errors;
valid3 = _valid1;
ifClause1 = "else";
}
if(!valid3){
const err8 = {instancePath:instancePath+"/rules/autoscaling-conflict",schemaPath:"#/properties/rules/properties/autoscaling-conflict/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3["autoscaling-range"] !== undefined){
let data6 = data3["autoscaling-range"];
const _errs22 = errors;
let valid4 = true;
const _errs23 = errors;
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid2 = _errs23 === errors;
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs25 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!((key2 === "severity") || (key2 === "options"))){
const err10 = {instancePath:instancePath+"/rules/autoscaling-range",schemaPath:"#/properties/rules/properties/autoscaling-range/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data6.severity !== undefined){
if(!(validate23(data6.severity, {instancePath:instancePath+"/rules/autoscaling-range/severity",parentData:data6,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data6.options !== undefined){
let data8 = data6.options;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
if(!((key3 === "minMinimum") || (key3 === "maxMaximum"))){
const err11 = {instancePath:instancePath+"/rules/autoscaling-range/options",schemaPath:"#/properties/rules/properties/autoscaling-range/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data8.minMinimum !== undefined){
let data9 = data8.minMinimum;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err12 = {instancePath:instancePath+"/rules/autoscaling-range/options/minMinimum",schemaPath:"#/properties/rules/properties/autoscaling-range/then/properties/options/properties/minMinimum/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err13 = {instancePath:instancePath+"/rules/autoscaling-range/options/minMinimum",schemaPath:"#/properties/rules/properties/autoscaling-range/then/properties/options/properties/minMinimum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data8.maxMaximum !== undefined){
let data10 = data8.maxMaximum;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err14 = {instancePath:instancePath+"/rules/autoscaling-range/options/maxMaximum",schemaPath:"#/properties/rules/properties/autoscaling-range/then/properties/options/properties/maxMaximum/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
const err15 = {instancePath:instancePath+"/rules/autoscaling-range/options/maxMaximum",schemaPath:"#/properties/rules/properties/autoscaling-range/then/properties/options/properties/maxMaximum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/rules/autoscaling-range/options",schemaPath:"#/properties/rules/properties/autoscaling-range/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err17 = {instancePath:instancePath+"/rules/autoscaling-range",schemaPath:"#/properties/rules/properties/autoscaling-range/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid2 = _errs25 === errors;
valid4 = _valid2;
ifClause2 = "then";
}
else {
const _errs36 = errors;
if(!(validate23(data6, {instancePath:instancePath+"/rules/autoscaling-range",parentData:data3,parentDataProperty:"autoscaling-range",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid2 = _errs36 === errors;
valid4 = _valid2;
ifClause2 = "else";
}
if(!valid4){
const err18 = {instancePath:instancePath+"/rules/autoscaling-range",schemaPath:"#/properties/rules/properties/autoscaling-range/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3["autoscaling-target"] !== undefined){
let data11 = data3["autoscaling-target"];
const _errs38 = errors;
let valid7 = true;
const _errs39 = errors;
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid3 = _errs39 === errors;
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs41 = errors;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key4 in data11){
if(!((key4 === "severity") || (key4 === "options"))){
const err20 = {instancePath:instancePath+"/rules/autoscaling-target",schemaPath:"#/properties/rules/properties/autoscaling-target/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data11.severity !== undefined){
if(!(validate23(data11.severity, {instancePath:instancePath+"/rules/autoscaling-target/severity",parentData:data11,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data11.options !== undefined){
let data13 = data11.options;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key5 in data13){
if(!((key5 === "minPercent") || (key5 === "maxPercent"))){
const err21 = {instancePath:instancePath+"/rules/autoscaling-target/options",schemaPath:"#/properties/rules/properties/autoscaling-target/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data13.minPercent !== undefined){
let data14 = data13.minPercent;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err22 = {instancePath:instancePath+"/rules/autoscaling-target/options/minPercent",schemaPath:"#/properties/rules/properties/autoscaling-target/then/properties/options/properties/minPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/rules/autoscaling-target/options/minPercent",schemaPath:"#/properties/rules/properties/autoscaling-target/then/properties/options/properties/minPercent/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data13.maxPercent !== undefined){
let data15 = data13.maxPercent;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err24 = {instancePath:instancePath+"/rules/autoscaling-target/options/maxPercent",schemaPath:"#/properties/rules/properties/autoscaling-target/then/properties/options/properties/maxPercent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/rules/autoscaling-target/options/maxPercent",schemaPath:"#/properties/rules/properties/autoscaling-target/then/properties/options/properties/maxPercent/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/rules/autoscaling-target/options",schemaPath:"#/properties/rules/properties/autoscaling-target/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/rules/autoscaling-target",schemaPath:"#/properties/rules/properties/autoscaling-target/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid3 = _errs41 === errors;
valid7 = _valid3;
ifClause3 = "then";
}
else {
const _errs52 = errors;
if(!(validate23(data11, {instancePath:instancePath+"/rules/autoscaling-target",parentData:data3,parentDataProperty:"autoscaling-target",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid3 = _errs52 === errors;
valid7 = _valid3;
ifClause3 = "else";
}
if(!valid7){
const err28 = {instancePath:instancePath+"/rules/autoscaling-target",schemaPath:"#/properties/rules/properties/autoscaling-target/if",keyword:"if",params:{failingKeyword: ifClause3},message:"must match \""+ifClause3+"\" schema"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data3["bloated-image"] !== undefined){
let data16 = data3["bloated-image"];
const _errs54 = errors;
let valid10 = true;
const _errs55 = errors;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid4 = _errs55 === errors;
errors = _errs54;
if(vErrors !== null){
if(_errs54){
vErrors.length = _errs54;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid4){
const _errs57 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key6 in data16){
if(!((key6 === "severity") || (key6 === "options"))){
const err30 = {instancePath:instancePath+"/rules/bloated-image",schemaPath:"#/properties/rules/properties/bloated-image/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data16.severity !== undefined){
if(!(validate23(data16.severity, {instancePath:instancePath+"/rules/bloated-image/severity",parentData:data16,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data16.options !== undefined){
let data18 = data16.options;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key7 in data18){
if(!(key7 === "maxSizeMB")){
const err31 = {instancePath:instancePath+"/rules/bloated-image/options",schemaPath:"#/properties/rules/properties/bloated-image/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data18.maxSizeMB !== undefined){
let data19 = data18.maxSizeMB;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err32 = {instancePath:instancePath+"/rules/bloated-image/options/maxSizeMB",schemaPath:"#/properties/rules/properties/bloated-image/then/properties/options/properties/maxSizeMB/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 1 || isNaN(data19)){
const err33 = {instancePath:instancePath+"/rules/bloated-image/options/maxSizeMB",schemaPath:"#/properties/rules/properties/bloated-image/then/properties/options/properties/maxSizeMB/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
}
else {
const err34 = {instancePath:instancePath+"/rules/bloated-image/options",schemaPath:"#/properties/rules/properties/bloated-image/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/rules/bloated-image",schemaPath:"#/properties/rules/properties/bloated-image/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid4 = _errs57 === errors;
valid10 = _valid4;
ifClause4 = "then";
}
else {
const _errs66 = errors;
if(!(validate23(data16, {instancePath:instancePath+"/rules/bloated-image",parentData:data3,parentDataProperty:"bloated-image",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid4 = _errs66 === errors;
valid10 = _valid4;
ifClause4 = "else";
}
if(!valid10){
const err36 = {instancePath:instancePath+"/rules/bloated-image",schemaPath:"#/properties/rules/properties/bloated-image/if",keyword:"if",params:{failingKeyword: ifClause4},message:"must match \""+ifClause4+"\" schema"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data3["curl-pipe-shell"] !== undefined){
let data20 = data3["curl-pipe-shell"];
const _errs68 = errors;
let valid13 = true;
const _errs69 = errors;
if(!(data20 && typeof data20 == "object" && !Array.isArray(data20))){
const err37 = {};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid5 = _errs69 === errors;
errors = _errs68;
if(vErrors !== null){
if(_errs68){
vErrors.length = _errs68;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid5){
const _errs71 = errors;
if(!(validate22(data20, {instancePath:instancePath+"/rules/curl-pipe-shell",parentData:data3,parentDataProperty:"curl-pipe-shell",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid5 = _errs71 === errors;
valid13 = _valid5;
ifClause5 = "then";
}
else {
const _errs72 = errors;
if(!(validate23(data20, {instancePath:instancePath+"/rules/curl-pipe-shell",parentData:data3,parentDataProperty:"curl-pipe-shell",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid5 = _errs72 === errors;
valid13 = _valid5;
ifClause5 = "else";
}
if(!valid13){
const err38 = {instancePath:instancePath+"/rules/curl-pipe-shell",schemaPath:"#/properties/rules/properties/curl-pipe-shell/if",keyword:"if",params:{failingKeyword: ifClause5},message:"must match \""+ifClause5+"\" schema"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data3["deletion-unprotected"] !== undefined){
let data21 = data3["deletion-unprotected"];
const _errs74 = errors;
let valid14 = true;
const _errs75 = errors;
if(!(data21 && typeof data21 == "object" && !Array.isArray(data21))){
const err39 = {};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid6 = _errs75 === errors;
errors = _errs74;
if(vErrors !== null){
if(_errs74){
vErrors.length = _errs74;
}
else {
vErrors = null;
}
}
let ifClause6;
if(_valid6){
const _errs77 = errors;
if(!(validate22(data21, {instancePath:instancePath+"/rules/deletion-unprotected",parentData:data3,parentDataProperty:"deletion-unprotected",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid6 = _errs77 === errors;
valid14 = _valid6;
ifClause6 = "then";
}
else {
const _errs78 = errors;
if(!(validate23(data21, {instancePath:instancePath+"/rules/deletion-unprotected",parentData:data3,parentDataProperty:"deletion-unprotected",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid6 = _errs78 === errors;
valid14 = _valid6;
ifClause6 = "else";
}
if(!valid14){
const err40 = {instancePath:instancePath+"/rules/deletion-unprotected",schemaPath:"#/properties/rules/properties/deletion-unprotected/if",keyword:"if",params:{failingKeyword: ifClause6},message:"must match \""+ifClause6+"\" schema"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data3["deprecated-maintainer"] !== undefined){
let data22 = data3["deprecated-maintainer"];
const _errs80 = errors;
let valid15 = true;
const _errs81 = errors;
if(!(data22 && typeof data22 == "object" && !Array.isArray(data22))){
const err41 = {};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid7 = _errs81 === errors;
errors = _errs80;
if(vErrors !== null){
if(_errs80){
vErrors.length = _errs80;
}
else {
vErrors = null;
}
}
let ifClause7;
if(_valid7){
const _errs83 = errors;
if(!(validate22(data22, {instancePath:instancePath+"/rules/deprecated-maintainer",parentData:data3,parentDataProperty:"deprecated-maintainer",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid7 = _errs83 === errors;
valid15 = _valid7;
ifClause7 = "then";
}
else {
const _errs84 = errors;
if(!(validate23(data22, {instancePath:instancePath+"/rules/deprecated-maintainer",parentData:data3,parentDataProperty:"deprecated-maintainer",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid7 = _errs84 === errors;
valid15 = _valid7;
ifClause7 = "else";
}
if(!valid15){
const err42 = {instancePath:instancePath+"/rules/deprecated-maintainer",schemaPath:"#/properties/rules/properties/deprecated-maintainer/if",keyword:"if",params:{failingKeyword: ifClause7},message:"must match \""+ifClause7+"\" schema"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data3["direct-database-access"] !== undefined){
let data23 = data3["direct-database-access"];
const _errs86 = errors;
let valid16 = true;
const _errs87 = errors;
if(!(data23 && typeof data23 == "object" && !Array.isArray(data23))){
const err43 = {};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var _valid8 = _errs87 === errors;
errors = _errs86;
if(vErrors !== null){
if(_errs86){
vErrors.length = _errs86;
}
else {
vErrors = null;
}
}
let ifClause8;
if(_valid8){
const _errs89 = errors;
if(!(validate22(data23, {instancePath:instancePath+"/rules/direct-database-access",parentData:data3,parentDataProperty:"direct-database-access",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid8 = _errs89 === errors;
valid16 = _valid8;
ifClause8 = "then";
}
else {
const _errs90 = errors;
if(!(validate23(data23, {instancePath:instancePath+"/rules/direct-database-access",parentData:data3,parentDataProperty:"direct-database-access",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid8 = _errs90 === errors;
valid16 = _valid8;
ifClause8 = "else";
}
if(!valid16){
const err44 = {instancePath:instancePath+"/rules/direct-database-access",schemaPath:"#/properties/rules/properties/direct-database-access/if",keyword:"if",params:{failingKeyword: ifClause8},message:"must match \""+ifClause8+"\" schema"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data3["downtime-deployment"] !== undefined){
let data24 = data3["downtime-deployment"];
const _errs92 = errors;
let valid17 = true;
const _errs93 = errors;
if(!(data24 && typeof data24 == "object" && !Array.isArray(data24))){
const err45 = {};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid9 = _errs93 === errors;
errors = _errs92;
if(vErrors !== null){
if(_errs92){
vErrors.length = _errs92;
}
else {
vErrors = null;
}
}
let ifClause9;
if(_valid9){
const _errs95 = errors;
if(!(validate22(data24, {instancePath:instancePath+"/rules/downtime-deployment",parentData:data3,parentDataProperty:"downtime-deployment",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid9 = _errs95 === errors;
valid17 = _valid9;
ifClause9 = "then";
}
else {
const _errs96 = errors;
if(!(validate23(data24, {instancePath:instancePath+"/rules/downtime-deployment",parentData:data3,parentDataProperty:"downtime-deployment",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid9 = _errs96 === errors;
valid17 = _valid9;
ifClause9 = "else";
}
if(!valid17){
const err46 = {instancePath:instancePath+"/rules/downtime-deployment",schemaPath:"#/properties/rules/properties/downtime-deployment/if",keyword:"if",params:{failingKeyword: ifClause9},message:"must match \""+ifClause9+"\" schema"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data3["ephemeral-database"] !== undefined){
let data25 = data3["ephemeral-database"];
const _errs98 = errors;
let valid18 = true;
const _errs99 = errors;
if(!(data25 && typeof data25 == "object" && !Array.isArray(data25))){
const err47 = {};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var _valid10 = _errs99 === errors;
errors = _errs98;
if(vErrors !== null){
if(_errs98){
vErrors.length = _errs98;
}
else {
vErrors = null;
}
}
let ifClause10;
if(_valid10){
const _errs101 = errors;
if(!(validate22(data25, {instancePath:instancePath+"/rules/ephemeral-database",parentData:data3,parentDataProperty:"ephemeral-database",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid10 = _errs101 === errors;
valid18 = _valid10;
ifClause10 = "then";
}
else {
const _errs102 = errors;
if(!(validate23(data25, {instancePath:instancePath+"/rules/ephemeral-database",parentData:data3,parentDataProperty:"ephemeral-database",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid10 = _errs102 === errors;
valid18 = _valid10;
ifClause10 = "else";
}
if(!valid18){
const err48 = {instancePath:instancePath+"/rules/ephemeral-database",schemaPath:"#/properties/rules/properties/ephemeral-database/if",keyword:"if",params:{failingKeyword: ifClause10},message:"must match \""+ifClause10+"\" schema"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3["flat-network"] !== undefined){
let data26 = data3["flat-network"];
const _errs104 = errors;
let valid19 = true;
const _errs105 = errors;
if(!(data26 && typeof data26 == "object" && !Array.isArray(data26))){
const err49 = {};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var _valid11 = _errs105 === errors;
errors = _errs104;
if(vErrors !== null){
if(_errs104){
vErrors.length = _errs104;
}
else {
vErrors = null;
}
}
let ifClause11;
if(_valid11){
const _errs107 = errors;
if(!(validate22(data26, {instancePath:instancePath+"/rules/flat-network",parentData:data3,parentDataProperty:"flat-network",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid11 = _errs107 === errors;
valid19 = _valid11;
ifClause11 = "then";
}
else {
const _errs108 = errors;
if(!(validate23(data26, {instancePath:instancePath+"/rules/flat-network",parentData:data3,parentDataProperty:"flat-network",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid11 = _errs108 === errors;
valid19 = _valid11;
ifClause11 = "else";
}
if(!valid19){
const err50 = {instancePath:instancePath+"/rules/flat-network",schemaPath:"#/properties/rules/properties/flat-network/if",keyword:"if",params:{failingKeyword: ifClause11},message:"must match \""+ifClause11+"\" schema"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data3["hardcoded-secret"] !== undefined){
let data27 = data3["hardcoded-secret"];
const _errs110 = errors;
let valid20 = true;
const _errs111 = errors;
if(!(data27 && typeof data27 == "object" && !Array.isArray(data27))){
const err51 = {};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid12 = _errs111 === errors;
errors = _errs110;
if(vErrors !== null){
if(_errs110){
vErrors.length = _errs110;
}
else {
vErrors = null;
}
}
let ifClause12;
if(_valid12){
const _errs113 = errors;
if(!(validate22(data27, {instancePath:instancePath+"/rules/hardcoded-secret",parentData:data3,parentDataProperty:"hardcoded-secret",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid12 = _errs113 === errors;
valid20 = _valid12;
ifClause12 = "then";
}
else {
const _errs114 = errors;
if(!(validate23(data27, {instancePath:instancePath+"/rules/hardcoded-secret",parentData:data3,parentDataProperty:"hardcoded-secret",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid12 = _errs114 === errors;
valid20 = _valid12;
ifClause12 = "else";
}
if(!valid20){
const err52 = {instancePath:instancePath+"/rules/hardcoded-secret",schemaPath:"#/properties/rules/properties/hardcoded-secret/if",keyword:"if",params:{failingKeyword: ifClause12},message:"must match \""+ifClause12+"\" schema"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data3["image-not-scanned"] !== undefined){
let data28 = data3["image-not-scanned"];
const _errs116 = errors;
let valid21 = true;
const _errs117 = errors;
if(!(data28 && typeof data28 == "object" && !Array.isArray(data28))){
const err53 = {};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var _valid13 = _errs117 === errors;
errors = _errs116;
if(vErrors !== null){
if(_errs116){
vErrors.length = _errs116;
}
else {
vErrors = null;
}
}
let ifClause13;
if(_valid13){
const _errs119 = errors;
if(!(validate22(data28, {instancePath:instancePath+"/rules/image-not-scanned",parentData:data3,parentDataProperty:"image-not-scanned",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid13 = _errs119 === errors;
valid21 = _valid13;
ifClause13 = "then";
}
else {
const _errs120 = errors;
if(!(validate23(data28, {instancePath:instancePath+"/rules/image-not-scanned",parentData:data3,parentDataProperty:"image-not-scanned",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid13 = _errs120 === errors;
valid21 = _valid13;
ifClause13 = "else";
}
if(!valid21){
const err54 = {instancePath:instancePath+"/rules/image-not-scanned",schemaPath:"#/properties/rules/properties/image-not-scanned/if",keyword:"if",params:{failingKeyword: ifClause13},message:"must match \""+ifClause13+"\" schema"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data3["layer-cache-order"] !== undefined){
let data29 = data3["layer-cache-order"];
const _errs122 = errors;
let valid22 = true;
const _errs123 = errors;
if(!(data29 && typeof data29 == "object" && !Array.isArray(data29))){
const err55 = {};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
var _valid14 = _errs123 === errors;
errors = _errs122;
if(vErrors !== null){
if(_errs122){
vErrors.length = _errs122;
}
else {
vErrors = null;
}
}
let ifClause14;
if(_valid14){
const _errs125 = errors;
if(!(validate22(data29, {instancePath:instancePath+"/rules/layer-cache-order",parentData:data3,parentDataProperty:"layer-cache-order",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid14 = _errs125 === errors;
valid22 = _valid14;
ifClause14 = "then";
}
else {
const _errs126 = errors;
if(!(validate23(data29, {instancePath:instancePath+"/rules/layer-cache-order",parentData:data3,parentDataProperty:"layer-cache-order",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid14 = _errs126 === errors;
valid22 = _valid14;
ifClause14 = "else";
}
if(!valid22){
const err56 = {instancePath:instancePath+"/rules/layer-cache-order",schemaPath:"#/properties/rules/properties/layer-cache-order/if",keyword:"if",params:{failingKeyword: ifClause14},message:"must match \""+ifClause14+"\" schema"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data3["missing-alarm"] !== undefined){
let data30 = data3["missing-alarm"];
const _errs128 = errors;
let valid23 = true;
const _errs129 = errors;
if(!(data30 && typeof data30 == "object" && !Array.isArray(data30))){
const err57 = {};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var _valid15 = _errs129 === errors;
errors = _errs128;
if(vErrors !== null){
if(_errs128){
vErrors.length = _errs128;
}
else {
vErrors = null;
}
}
let ifClause15;
if(_valid15){
const _errs131 = errors;
if(!(validate22(data30, {instancePath:instancePath+"/rules/missing-alarm",parentData:data3,parentDataProperty:"missing-alarm",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid15 = _errs131 === errors;
valid23 = _valid15;
ifClause15 = "then";
}
else {
const _errs132 = errors;
if(!(validate23(data30, {instancePath:instancePath+"/rules/missing-alarm",parentData:data3,parentDataProperty:"missing-alarm",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid15 = _errs132 === errors;
valid23 = _valid15;
ifClause15 = "else";
}
if(!valid23){
const err58 = {instancePath:instancePath+"/rules/missing-alarm",schemaPath:"#/properties/rules/properties/missing-alarm/if",keyword:"if",params:{failingKeyword: ifClause15},message:"must match \""+ifClause15+"\" schema"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data3["missing-audit-log"] !== undefined){
let data31 = data3["missing-audit-log"];
const _errs134 = errors;
let valid24 = true;
const _errs135 = errors;
if(!(data31 && typeof data31 == "object" && !Array.isArray(data31))){
const err59 = {};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
var _valid16 = _errs135 === errors;
errors = _errs134;
if(vErrors !== null){
if(_errs134){
vErrors.length = _errs134;
}
else {
vErrors = null;
}
}
let ifClause16;
if(_valid16){
const _errs137 = errors;
if(!(validate22(data31, {instancePath:instancePath+"/rules/missing-audit-log",parentData:data3,parentDataProperty:"missing-audit-log",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid16 = _errs137 === errors;
valid24 = _valid16;
ifClause16 = "then";
}
else {
const _errs138 = errors;
if(!(validate23(data31, {instancePath:instancePath+"/rules/missing-audit-log",parentData:data3,parentDataProperty:"missing-audit-log",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid16 = _errs138 === errors;
valid24 = _valid16;
ifClause16 = "else";
}
if(!valid24){
const err60 = {instancePath:instancePath+"/rules/missing-audit-log",schemaPath:"#/properties/rules/properties/missing-audit-log/if",keyword:"if",params:{failingKeyword: ifClause16},message:"must match \""+ifClause16+"\" schema"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data3["missing-circuit-breaker"] !== undefined){
let data32 = data3["missing-circuit-breaker"];
const _errs140 = errors;
let valid25 = true;
const _errs141 = errors;
if(!(data32 && typeof data32 == "object" && !Array.isArray(data32))){
const err61 = {};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
var _valid17 = _errs141 === errors;
errors = _errs140;
if(vErrors !== null){
if(_errs140){
vErrors.length = _errs140;
}
else {
vErrors = null;
}
}
let ifClause17;
if(_valid17){
const _errs143 = errors;
if(!(validate22(data32, {instancePath:instancePath+"/rules/missing-circuit-breaker",parentData:data3,parentDataProperty:"missing-circuit-breaker",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid17 = _errs143 === errors;
valid25 = _valid17;
ifClause17 = "then";
}
else {
const _errs144 = errors;
if(!(validate23(data32, {instancePath:instancePath+"/rules/missing-circuit-breaker",parentData:data3,parentDataProperty:"missing-circuit-breaker",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid17 = _errs144 === errors;
valid25 = _valid17;
ifClause17 = "else";
}
if(!valid25){
const err62 = {instancePath:instancePath+"/rules/missing-circuit-breaker",schemaPath:"#/properties/rules/properties/missing-circuit-breaker/if",keyword:"if",params:{failingKeyword: ifClause17},message:"must match \""+ifClause17+"\" schema"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data3["missing-cost-alert"] !== undefined){
let data33 = data3["missing-cost-alert"];
const _errs146 = errors;
let valid26 = true;
const _errs147 = errors;
if(!(data33 && typeof data33 == "object" && !Array.isArray(data33))){
const err63 = {};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
var _valid18 = _errs147 === errors;
errors = _errs146;
if(vErrors !== null){
if(_errs146){
vErrors.length = _errs146;
}
else {
vErrors = null;
}
}
let ifClause18;
if(_valid18){
const _errs149 = errors;
if(!(validate22(data33, {instancePath:instancePath+"/rules/missing-cost-alert",parentData:data3,parentDataProperty:"missing-cost-alert",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid18 = _errs149 === errors;
valid26 = _valid18;
ifClause18 = "then";
}
else {
const _errs150 = errors;
if(!(validate23(data33, {instancePath:instancePath+"/rules/missing-cost-alert",parentData:data3,parentDataProperty:"missing-cost-alert",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid18 = _errs150 === errors;
valid26 = _valid18;
ifClause18 = "else";
}
if(!valid26){
const err64 = {instancePath:instancePath+"/rules/missing-cost-alert",schemaPath:"#/properties/rules/properties/missing-cost-alert/if",keyword:"if",params:{failingKeyword: ifClause18},message:"must match \""+ifClause18+"\" schema"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data3["missing-ddos-protection"] !== undefined){
let data34 = data3["missing-ddos-protection"];
const _errs152 = errors;
let valid27 = true;
const _errs153 = errors;
if(!(data34 && typeof data34 == "object" && !Array.isArray(data34))){
const err65 = {};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
var _valid19 = _errs153 === errors;
errors = _errs152;
if(vErrors !== null){
if(_errs152){
vErrors.length = _errs152;
}
else {
vErrors = null;
}
}
let ifClause19;
if(_valid19){
const _errs155 = errors;
if(!(validate22(data34, {instancePath:instancePath+"/rules/missing-ddos-protection",parentData:data3,parentDataProperty:"missing-ddos-protection",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid19 = _errs155 === errors;
valid27 = _valid19;
ifClause19 = "then";
}
else {
const _errs156 = errors;
if(!(validate23(data34, {instancePath:instancePath+"/rules/missing-ddos-protection",parentData:data3,parentDataProperty:"missing-ddos-protection",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid19 = _errs156 === errors;
valid27 = _valid19;
ifClause19 = "else";
}
if(!valid27){
const err66 = {instancePath:instancePath+"/rules/missing-ddos-protection",schemaPath:"#/properties/rules/properties/missing-ddos-protection/if",keyword:"if",params:{failingKeyword: ifClause19},message:"must match \""+ifClause19+"\" schema"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data3["missing-dead-letter-queue"] !== undefined){
let data35 = data3["missing-dead-letter-queue"];
const _errs158 = errors;
let valid28 = true;
const _errs159 = errors;
if(!(data35 && typeof data35 == "object" && !Array.isArray(data35))){
const err67 = {};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
var _valid20 = _errs159 === errors;
errors = _errs158;
if(vErrors !== null){
if(_errs158){
vErrors.length = _errs158;
}
else {
vErrors = null;
}
}
let ifClause20;
if(_valid20){
const _errs161 = errors;
if(!(validate22(data35, {instancePath:instancePath+"/rules/missing-dead-letter-queue",parentData:data3,parentDataProperty:"missing-dead-letter-queue",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid20 = _errs161 === errors;
valid28 = _valid20;
ifClause20 = "then";
}
else {
const _errs162 = errors;
if(!(validate23(data35, {instancePath:instancePath+"/rules/missing-dead-letter-queue",parentData:data3,parentDataProperty:"missing-dead-letter-queue",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid20 = _errs162 === errors;
valid28 = _valid20;
ifClause20 = "else";
}
if(!valid28){
const err68 = {instancePath:instancePath+"/rules/missing-dead-letter-queue",schemaPath:"#/properties/rules/properties/missing-dead-letter-queue/if",keyword:"if",params:{failingKeyword: ifClause20},message:"must match \""+ifClause20+"\" schema"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data3["missing-decision-record"] !== undefined){
let data36 = data3["missing-decision-record"];
const _errs164 = errors;
let valid29 = true;
const _errs165 = errors;
if(!(data36 && typeof data36 == "object" && !Array.isArray(data36))){
const err69 = {};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
var _valid21 = _errs165 === errors;
errors = _errs164;
if(vErrors !== null){
if(_errs164){
vErrors.length = _errs164;
}
else {
vErrors = null;
}
}
let ifClause21;
if(_valid21){
const _errs167 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key8 in data36){
if(!((key8 === "severity") || (key8 === "options"))){
const err70 = {instancePath:instancePath+"/rules/missing-decision-record",schemaPath:"#/properties/rules/properties/missing-decision-record/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data36.severity !== undefined){
if(!(validate23(data36.severity, {instancePath:instancePath+"/rules/missing-decision-record/severity",parentData:data36,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data36.options !== undefined){
let data38 = data36.options;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key9 in data38){
if(!((key9 === "required") || (key9 === "fewestServices"))){
const err71 = {instancePath:instancePath+"/rules/missing-decision-record/options",schemaPath:"#/properties/rules/properties/missing-decision-record/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data38.required !== undefined){
if(typeof data38.required !== "boolean"){
const err72 = {instancePath:instancePath+"/rules/missing-decision-record/options/required",schemaPath:"#/properties/rules/properties/missing-decision-record/then/properties/options/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data38.fewestServices !== undefined){
let data40 = data38.fewestServices;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err73 = {instancePath:instancePath+"/rules/missing-decision-record/options/fewestServices",schemaPath:"#/properties/rules/properties/missing-decision-record/then/properties/options/properties/fewestServices/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 < 1 || isNaN(data40)){
const err74 = {instancePath:instancePath+"/rules/missing-decision-record/options/fewestServices",schemaPath:"#/properties/rules/properties/missing-decision-record/then/properties/options/properties/fewestServices/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
}
else {
const err75 = {instancePath:instancePath+"/rules/missing-decision-record/options",schemaPath:"#/properties/rules/properties/missing-decision-record/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/rules/missing-decision-record",schemaPath:"#/properties/rules/properties/missing-decision-record/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
var _valid21 = _errs167 === errors;
valid29 = _valid21;
ifClause21 = "then";
}
else {
const _errs178 = errors;
if(!(validate23(data36, {instancePath:instancePath+"/rules/missing-decision-record",parentData:data3,parentDataProperty:"missing-decision-record",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid21 = _errs178 === errors;
valid29 = _valid21;
ifClause21 = "else";
}
if(!valid29){
const err77 = {instancePath:instancePath+"/rules/missing-decision-record",schemaPath:"#/properties/rules/properties/missing-decision-record/if",keyword:"if",params:{failingKeyword: ifClause21},message:"must match \""+ifClause21+"\" schema"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data3["missing-disaster-recovery"] !== undefined){
let data41 = data3["missing-disaster-recovery"];
const _errs180 = errors;
let valid32 = true;
const _errs181 = errors;
if(!(data41 && typeof data41 == "object" && !Array.isArray(data41))){
const err78 = {};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
var _valid22 = _errs181 === errors;
errors = _errs180;
if(vErrors !== null){
if(_errs180){
vErrors.length = _errs180;
}
else {
vErrors = null;
}
}
let ifClause22;
if(_valid22){
const _errs183 = errors;
if(!(validate22(data41, {instancePath:instancePath+"/rules/missing-disaster-recovery",parentData:data3,parentDataProperty:"missing-disaster-recovery",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid22 = _errs183 === errors;
valid32 = _valid22;
ifClause22 = "then";
}
else {
const _errs184 = errors;
if(!(validate23(data41, {instancePath:instancePath+"/rules/missing-disaster-recovery",parentData:data3,parentDataProperty:"missing-disaster-recovery",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid22 = _errs184 === errors;
valid32 = _valid22;
ifClause22 = "else";
}
if(!valid32){
const err79 = {instancePath:instancePath+"/rules/missing-disaster-recovery",schemaPath:"#/properties/rules/properties/missing-disaster-recovery/if",keyword:"if",params:{failingKeyword: ifClause22},message:"must match \""+ifClause22+"\" schema"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data3["missing-disruption-budget"] !== undefined){
let data42 = data3["missing-disruption-budget"];
const _errs186 = errors;
let valid33 = true;
const _errs187 = errors;
if(!(data42 && typeof data42 == "object" && !Array.isArray(data42))){
const err80 = {};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
var _valid23 = _errs187 === errors;
errors = _errs186;
if(vErrors !== null){
if(_errs186){
vErrors.length = _errs186;
}
else {
vErrors = null;
}
}
let ifClause23;
if(_valid23){
const _errs189 = errors;
if(!(validate22(data42, {instancePath:instancePath+"/rules/missing-disruption-budget",parentData:data3,parentDataProperty:"missing-disruption-budget",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid23 = _errs189 === errors;
valid33 = _valid23;
ifClause23 = "then";
}
else {
const _errs190 = errors;
if(!(validate23(data42, {instancePath:instancePath+"/rules/missing-disruption-budget",parentData:data3,parentDataProperty:"missing-disruption-budget",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid23 = _errs190 === errors;
valid33 = _valid23;
ifClause23 = "else";
}
if(!valid33){
const err81 = {instancePath:instancePath+"/rules/missing-disruption-budget",schemaPath:"#/properties/rules/properties/missing-disruption-budget/if",keyword:"if",params:{failingKeyword: ifClause23},message:"must match \""+ifClause23+"\" schema"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data3["missing-dns-failover"] !== undefined){
let data43 = data3["missing-dns-failover"];
const _errs192 = errors;
let valid34 = true;
const _errs193 = errors;
if(!(data43 && typeof data43 == "object" && !Array.isArray(data43))){
const err82 = {};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
var _valid24 = _errs193 === errors;
errors = _errs192;
if(vErrors !== null){
if(_errs192){
vErrors.length = _errs192;
}
else {
vErrors = null;
}
}
let ifClause24;
if(_valid24){
const _errs195 = errors;
if(!(validate22(data43, {instancePath:instancePath+"/rules/missing-dns-failover",parentData:data3,parentDataProperty:"missing-dns-failover",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid24 = _errs195 === errors;
valid34 = _valid24;
ifClause24 = "then";
}
else {
const _errs196 = errors;
if(!(validate23(data43, {instancePath:instancePath+"/rules/missing-dns-failover",parentData:data3,parentDataProperty:"missing-dns-failover",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid24 = _errs196 === errors;
valid34 = _valid24;
ifClause24 = "else";
}
if(!valid34){
const err83 = {instancePath:instancePath+"/rules/missing-dns-failover",schemaPath:"#/properties/rules/properties/missing-dns-failover/if",keyword:"if",params:{failingKeyword: ifClause24},message:"must match \""+ifClause24+"\" schema"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data3["missing-dockerignore"] !== undefined){
let data44 = data3["missing-dockerignore"];
const _errs198 = errors;
let valid35 = true;
const _errs199 = errors;
if(!(data44 && typeof data44 == "object" && !Array.isArray(data44))){
const err84 = {};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
var _valid25 = _errs199 === errors;
errors = _errs198;
if(vErrors !== null){
if(_errs198){
vErrors.length = _errs198;
}
else {
vErrors = null;
}
}
let ifClause25;
if(_valid25){
const _errs201 = errors;
if(!(validate22(data44, {instancePath:instancePath+"/rules/missing-dockerignore",parentData:data3,parentDataProperty:"missing-dockerignore",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid25 = _errs201 === errors;
valid35 = _valid25;
ifClause25 = "then";
}
else {
const _errs202 = errors;
if(!(validate23(data44, {instancePath:instancePath+"/rules/missing-dockerignore",parentData:data3,parentDataProperty:"missing-dockerignore",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid25 = _errs202 === errors;
valid35 = _valid25;
ifClause25 = "else";
}
if(!valid35){
const err85 = {instancePath:instancePath+"/rules/missing-dockerignore",schemaPath:"#/properties/rules/properties/missing-dockerignore/if",keyword:"if",params:{failingKeyword: ifClause25},message:"must match \""+ifClause25+"\" schema"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data3["missing-failover"] !== undefined){
let data45 = data3["missing-failover"];
const _errs204 = errors;
let valid36 = true;
const _errs205 = errors;
if(!(data45 && typeof data45 == "object" && !Array.isArray(data45))){
const err86 = {};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
var _valid26 = _errs205 === errors;
errors = _errs204;
if(vErrors !== null){
if(_errs204){
vErrors.length = _errs204;
}
else {
vErrors = null;
}
}
let ifClause26;
if(_valid26){
const _errs207 = errors;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key10 in data45){
if(!((key10 === "severity") || (key10 === "options"))){
const err87 = {instancePath:instancePath+"/rules/missing-failover",schemaPath:"#/properties/rules/properties/missing-failover/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data45.severity !== undefined){
if(!(validate23(data45.severity, {instancePath:instancePath+"/rules/missing-failover/severity",parentData:data45,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data45.options !== undefined){
let data47 = data45.options;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key11 in data47){
if(!(key11 === "minReplicas")){
const err88 = {instancePath:instancePath+"/rules/missing-failover/options",schemaPath:"#/properties/rules/properties/missing-failover/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data47.minReplicas !== undefined){
let data48 = data47.minReplicas;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
const err89 = {instancePath:instancePath+"/rules/missing-failover/options/minReplicas",schemaPath:"#/properties/rules/properties/missing-failover/then/properties/options/properties/minReplicas/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 < 0 || isNaN(data48)){
const err90 = {instancePath:instancePath+"/rules/missing-failover/options/minReplicas",schemaPath:"#/properties/rules/properties/missing-failover/then/properties/options/properties/minReplicas/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
}
else {
const err91 = {instancePath:instancePath+"/rules/missing-failover/options",schemaPath:"#/properties/rules/properties/missing-failover/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/rules/missing-failover",schemaPath:"#/properties/rules/properties/missing-failover/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
var _valid26 = _errs207 === errors;
valid36 = _valid26;
ifClause26 = "then";
}
else {
const _errs216 = errors;
if(!(validate23(data45, {instancePath:instancePath+"/rules/missing-failover",parentData:data3,parentDataProperty:"missing-failover",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid26 = _errs216 === errors;
valid36 = _valid26;
ifClause26 = "else";
}
if(!valid36){
const err93 = {instancePath:instancePath+"/rules/missing-failover",schemaPath:"#/properties/rules/properties/missing-failover/if",keyword:"if",params:{failingKeyword: ifClause26},message:"must match \""+ifClause26+"\" schema"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data3["missing-health-check"] !== undefined){
let data49 = data3["missing-health-check"];
const _errs218 = errors;
let valid39 = true;
const _errs219 = errors;
if(!(data49 && typeof data49 == "object" && !Array.isArray(data49))){
const err94 = {};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
var _valid27 = _errs219 === errors;
errors = _errs218;
if(vErrors !== null){
if(_errs218){
vErrors.length = _errs218;
}
else {
vErrors = null;
}
}
let ifClause27;
if(_valid27){
const _errs221 = errors;
if(!(validate22(data49, {instancePath:instancePath+"/rules/missing-health-check",parentData:data3,parentDataProperty:"missing-health-check",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid27 = _errs221 === errors;
valid39 = _valid27;
ifClause27 = "then";
}
else {
const _errs222 = errors;
if(!(validate23(data49, {instancePath:instancePath+"/rules/missing-health-check",parentData:data3,parentDataProperty:"missing-health-check",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid27 = _errs222 === errors;
valid39 = _valid27;
ifClause27 = "else";
}
if(!valid39){
const err95 = {instancePath:instancePath+"/rules/missing-health-check",schemaPath:"#/properties/rules/properties/missing-health-check/if",keyword:"if",params:{failingKeyword: ifClause27},message:"must match \""+ifClause27+"\" schema"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data3["missing-lifecycle-policy"] !== undefined){
let data50 = data3["missing-lifecycle-policy"];
const _errs224 = errors;
let valid40 = true;
const _errs225 = errors;
if(!(data50 && typeof data50 == "object" && !Array.isArray(data50))){
const err96 = {};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
var _valid28 = _errs225 === errors;
errors = _errs224;
if(vErrors !== null){
if(_errs224){
vErrors.length = _errs224;
}
else {
vErrors = null;
}
}
let ifClause28;
if(_valid28){
const _errs227 = errors;
if(!(validate22(data50, {instancePath:instancePath+"/rules/missing-lifecycle-policy",parentData:data3,parentDataProperty:"missing-lifecycle-policy",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid28 = _errs227 === errors;
valid40 = _valid28;
ifClause28 = "then";
}
else {
const _errs228 = errors;
if(!(validate23(data50, {instancePath:instancePath+"/rules/missing-lifecycle-policy",parentData:data3,parentDataProperty:"missing-lifecycle-policy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid28 = _errs228 === errors;
valid40 = _valid28;
ifClause28 = "else";
}
if(!valid40){
const err97 = {instancePath:instancePath+"/rules/missing-lifecycle-policy",schemaPath:"#/properties/rules/properties/missing-lifecycle-policy/if",keyword:"if",params:{failingKeyword: ifClause28},message:"must match \""+ifClause28+"\" schema"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data3["missing-monitoring"] !== undefined){
let data51 = data3["missing-monitoring"];
const _errs230 = errors;
let valid41 = true;
const _errs231 = errors;
if(!(data51 && typeof data51 == "object" && !Array.isArray(data51))){
const err98 = {};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
var _valid29 = _errs231 === errors;
errors = _errs230;
if(vErrors !== null){
if(_errs230){
vErrors.length = _errs230;
}
else {
vErrors = null;
}
}
let ifClause29;
if(_valid29){
const _errs233 = errors;
if(!(validate22(data51, {instancePath:instancePath+"/rules/missing-monitoring",parentData:data3,parentDataProperty:"missing-monitoring",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid29 = _errs233 === errors;
valid41 = _valid29;
ifClause29 = "then";
}
else {
const _errs234 = errors;
if(!(validate23(data51, {instancePath:instancePath+"/rules/missing-monitoring",parentData:data3,parentDataProperty:"missing-monitoring",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid29 = _errs234 === errors;
valid41 = _valid29;
ifClause29 = "else";
}
if(!valid41){
const err99 = {instancePath:instancePath+"/rules/missing-monitoring",schemaPath:"#/properties/rules/properties/missing-monitoring/if",keyword:"if",params:{failingKeyword: ifClause29},message:"must match \""+ifClause29+"\" schema"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data3["missing-network-policy"] !== undefined){
let data52 = data3["missing-network-policy"];
const _errs236 = errors;
let valid42 = true;
const _errs237 = errors;
if(!(data52 && typeof data52 == "object" && !Array.isArray(data52))){
const err100 = {};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
var _valid30 = _errs237 === errors;
errors = _errs236;
if(vErrors !== null){
if(_errs236){
vErrors.length = _errs236;
}
else {
vErrors = null;
}
}
let ifClause30;
if(_valid30){
const _errs239 = errors;
if(!(validate22(data52, {instancePath:instancePath+"/rules/missing-network-policy",parentData:data3,parentDataProperty:"missing-network-policy",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid30 = _errs239 === errors;
valid42 = _valid30;
ifClause30 = "then";
}
else {
const _errs240 = errors;
if(!(validate23(data52, {instancePath:instancePath+"/rules/missing-network-policy",parentData:data3,parentDataProperty:"missing-network-policy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid30 = _errs240 === errors;
valid42 = _valid30;
ifClause30 = "else";
}
if(!valid42){
const err101 = {instancePath:instancePath+"/rules/missing-network-policy",schemaPath:"#/properties/rules/properties/missing-network-policy/if",keyword:"if",params:{failingKeyword: ifClause30},message:"must match \""+ifClause30+"\" schema"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data3["missing-read-replica"] !== undefined){
let data53 = data3["missing-read-replica"];
const _errs242 = errors;
let valid43 = true;
const _errs243 = errors;
if(!(data53 && typeof data53 == "object" && !Array.isArray(data53))){
const err102 = {};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
var _valid31 = _errs243 === errors;
errors = _errs242;
if(vErrors !== null){
if(_errs242){
vErrors.length = _errs242;
}
else {
vErrors = null;
}
}
let ifClause31;
if(_valid31){
const _errs245 = errors;
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
for(const key12 in data53){
if(!((key12 === "severity") || (key12 === "options"))){
const err103 = {instancePath:instancePath+"/rules/missing-read-replica",schemaPath:"#/properties/rules/properties/missing-read-replica/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data53.severity !== undefined){
if(!(validate23(data53.severity, {instancePath:instancePath+"/rules/missing-read-replica/severity",parentData:data53,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data53.options !== undefined){
let data55 = data53.options;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
for(const key13 in data55){
if(!(key13 === "readHeavy")){
const err104 = {instancePath:instancePath+"/rules/missing-read-replica/options",schemaPath:"#/properties/rules/properties/missing-read-replica/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
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
const err105 = {instancePath:instancePath+"/rules/missing-read-replica/options/readHeavy/" + i0,schemaPath:"#/properties/rules/properties/missing-read-replica/then/properties/options/properties/readHeavy/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/rules/missing-read-replica/options/readHeavy",schemaPath:"#/properties/rules/properties/missing-read-replica/then/properties/options/properties/readHeavy/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/rules/missing-read-replica/options",schemaPath:"#/properties/rules/properties/missing-read-replica/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err108 = {instancePath:instancePath+"/rules/missing-read-replica",schemaPath:"#/properties/rules/properties/missing-read-replica/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
var _valid31 = _errs245 === errors;
valid43 = _valid31;
ifClause31 = "then";
}
else {
const _errs256 = errors;
if(!(validate23(data53, {instancePath:instancePath+"/rules/missing-read-replica",parentData:data3,parentDataProperty:"missing-read-replica",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid31 = _errs256 === errors;
valid43 = _valid31;
ifClause31 = "else";
}
if(!valid43){
const err109 = {instancePath:instancePath+"/rules/missing-read-replica",schemaPath:"#/properties/rules/properties/missing-read-replica/if",keyword:"if",params:{failingKeyword: ifClause31},message:"must match \""+ifClause31+"\" schema"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data3["missing-resource-limits"] !== undefined){
let data58 = data3["missing-resource-limits"];
const _errs258 = errors;
let valid48 = true;
const _errs259 = errors;
if(!(data58 && typeof data58 == "object" && !Array.isArray(data58))){
const err110 = {};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var _valid32 = _errs259 === errors;
errors = _errs258;
if(vErrors !== null){
if(_errs258){
vErrors.length = _errs258;
}
else {
vErrors = null;
}
}
let ifClause32;
if(_valid32){
const _errs261 = errors;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
for(const key14 in data58){
if(!((key14 === "severity") || (key14 === "options"))){
const err111 = {instancePath:instancePath+"/rules/missing-resource-limits",schemaPath:"#/properties/rules/properties/missing-resource-limits/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data58.severity !== undefined){
if(!(validate23(data58.severity, {instancePath:instancePath+"/rules/missing-resource-limits/severity",parentData:data58,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data58.options !== undefined){
let data60 = data58.options;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
for(const key15 in data60){
if(!(key15 === "cpu")){
const err112 = {instancePath:instancePath+"/rules/missing-resource-limits/options",schemaPath:"#/properties/rules/properties/missing-resource-limits/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data60.cpu !== undefined){
if(typeof data60.cpu !== "boolean"){
const err113 = {instancePath:instancePath+"/rules/missing-resource-limits/options/cpu",schemaPath:"#/properties/rules/properties/missing-resource-limits/then/properties/options/properties/cpu/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/rules/missing-resource-limits/options",schemaPath:"#/properties/rules/properties/missing-resource-limits/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/rules/missing-resource-limits",schemaPath:"#/properties/rules/properties/missing-resource-limits/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
var _valid32 = _errs261 === errors;
valid48 = _valid32;
ifClause32 = "then";
}
else {
const _errs270 = errors;
if(!(validate23(data58, {instancePath:instancePath+"/rules/missing-resource-limits",parentData:data3,parentDataProperty:"missing-resource-limits",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid32 = _errs270 === errors;
valid48 = _valid32;
ifClause32 = "else";
}
if(!valid48){
const err116 = {instancePath:instancePath+"/rules/missing-resource-limits",schemaPath:"#/properties/rules/properties/missing-resource-limits/if",keyword:"if",params:{failingKeyword: ifClause32},message:"must match \""+ifClause32+"\" schema"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data3["missing-resource-requests"] !== undefined){
let data62 = data3["missing-resource-requests"];
const _errs272 = errors;
let valid51 = true;
const _errs273 = errors;
if(!(data62 && typeof data62 == "object" && !Array.isArray(data62))){
const err117 = {};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
var _valid33 = _errs273 === errors;
errors = _errs272;
if(vErrors !== null){
if(_errs272){
vErrors.length = _errs272;
}
else {
vErrors = null;
}
}
let ifClause33;
if(_valid33){
const _errs275 = errors;
if(!(validate22(data62, {instancePath:instancePath+"/rules/missing-resource-requests",parentData:data3,parentDataProperty:"missing-resource-requests",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid33 = _errs275 === errors;
valid51 = _valid33;
ifClause33 = "then";
}
else {
const _errs276 = errors;
if(!(validate23(data62, {instancePath:instancePath+"/rules/missing-resource-requests",parentData:data3,parentDataProperty:"missing-resource-requests",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid33 = _errs276 === errors;
valid51 = _valid33;
ifClause33 = "else";
}
if(!valid51){
const err118 = {instancePath:instancePath+"/rules/missing-resource-requests",schemaPath:"#/properties/rules/properties/missing-resource-requests/if",keyword:"if",params:{failingKeyword: ifClause33},message:"must match \""+ifClause33+"\" schema"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data3["missing-spread"] !== undefined){
let data63 = data3["missing-spread"];
const _errs278 = errors;
let valid52 = true;
const _errs279 = errors;
if(!(data63 && typeof data63 == "object" && !Array.isArray(data63))){
const err119 = {};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
var _valid34 = _errs279 === errors;
errors = _errs278;
if(vErrors !== null){
if(_errs278){
vErrors.length = _errs278;
}
else {
vErrors = null;
}
}
let ifClause34;
if(_valid34){
const _errs281 = errors;
if(!(validate22(data63, {instancePath:instancePath+"/rules/missing-spread",parentData:data3,parentDataProperty:"missing-spread",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid34 = _errs281 === errors;
valid52 = _valid34;
ifClause34 = "then";
}
else {
const _errs282 = errors;
if(!(validate23(data63, {instancePath:instancePath+"/rules/missing-spread",parentData:data3,parentDataProperty:"missing-spread",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid34 = _errs282 === errors;
valid52 = _valid34;
ifClause34 = "else";
}
if(!valid52){
const err120 = {instancePath:instancePath+"/rules/missing-spread",schemaPath:"#/properties/rules/properties/missing-spread/if",keyword:"if",params:{failingKeyword: ifClause34},message:"must match \""+ifClause34+"\" schema"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data3["missing-timeout"] !== undefined){
let data64 = data3["missing-timeout"];
const _errs284 = errors;
let valid53 = true;
const _errs285 = errors;
if(!(data64 && typeof data64 == "object" && !Array.isArray(data64))){
const err121 = {};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
var _valid35 = _errs285 === errors;
errors = _errs284;
if(vErrors !== null){
if(_errs284){
vErrors.length = _errs284;
}
else {
vErrors = null;
}
}
let ifClause35;
if(_valid35){
const _errs287 = errors;
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
for(const key16 in data64){
if(!((key16 === "severity") || (key16 === "options"))){
const err122 = {instancePath:instancePath+"/rules/missing-timeout",schemaPath:"#/properties/rules/properties/missing-timeout/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data64.severity !== undefined){
if(!(validate23(data64.severity, {instancePath:instancePath+"/rules/missing-timeout/severity",parentData:data64,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data64.options !== undefined){
let data66 = data64.options;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
for(const key17 in data66){
if(!((key17 === "maxRequestSeconds") || (key17 === "maxIdleSeconds"))){
const err123 = {instancePath:instancePath+"/rules/missing-timeout/options",schemaPath:"#/properties/rules/properties/missing-timeout/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data66.maxRequestSeconds !== undefined){
let data67 = data66.maxRequestSeconds;
if(!(((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67))) && (isFinite(data67)))){
const err124 = {instancePath:instancePath+"/rules/missing-timeout/options/maxRequestSeconds",schemaPath:"#/properties/rules/properties/missing-timeout/then/properties/options/properties/maxRequestSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if((typeof data67 == "number") && (isFinite(data67))){
if(data67 < 1 || isNaN(data67)){
const err125 = {instancePath:instancePath+"/rules/missing-timeout/options/maxRequestSeconds",schemaPath:"#/properties/rules/properties/missing-timeout/then/properties/options/properties/maxRequestSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
if(data66.maxIdleSeconds !== undefined){
let data68 = data66.maxIdleSeconds;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
const err126 = {instancePath:instancePath+"/rules/missing-timeout/options/maxIdleSeconds",schemaPath:"#/properties/rules/properties/missing-timeout/then/properties/options/properties/maxIdleSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 < 1 || isNaN(data68)){
const err127 = {instancePath:instancePath+"/rules/missing-timeout/options/maxIdleSeconds",schemaPath:"#/properties/rules/properties/missing-timeout/then/properties/options/properties/maxIdleSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
}
else {
const err128 = {instancePath:instancePath+"/rules/missing-timeout/options",schemaPath:"#/properties/rules/properties/missing-timeout/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err129 = {instancePath:instancePath+"/rules/missing-timeout",schemaPath:"#/properties/rules/properties/missing-timeout/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
var _valid35 = _errs287 === errors;
valid53 = _valid35;
ifClause35 = "then";
}
else {
const _errs298 = errors;
if(!(validate23(data64, {instancePath:instancePath+"/rules/missing-timeout",parentData:data3,parentDataProperty:"missing-timeout",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid35 = _errs298 === errors;
valid53 = _valid35;
ifClause35 = "else";
}
if(!valid53){
const err130 = {instancePath:instancePath+"/rules/missing-timeout",schemaPath:"#/properties/rules/properties/missing-timeout/if",keyword:"if",params:{failingKeyword: ifClause35},message:"must match \""+ifClause35+"\" schema"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data3["missing-waf"] !== undefined){
let data69 = data3["missing-waf"];
const _errs300 = errors;
let valid56 = true;
const _errs301 = errors;
if(!(data69 && typeof data69 == "object" && !Array.isArray(data69))){
const err131 = {};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
var _valid36 = _errs301 === errors;
errors = _errs300;
if(vErrors !== null){
if(_errs300){
vErrors.length = _errs300;
}
else {
vErrors = null;
}
}
let ifClause36;
if(_valid36){
const _errs303 = errors;
if(!(validate22(data69, {instancePath:instancePath+"/rules/missing-waf",parentData:data3,parentDataProperty:"missing-waf",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid36 = _errs303 === errors;
valid56 = _valid36;
ifClause36 = "then";
}
else {
const _errs304 = errors;
if(!(validate23(data69, {instancePath:instancePath+"/rules/missing-waf",parentData:data3,parentDataProperty:"missing-waf",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid36 = _errs304 === errors;
valid56 = _valid36;
ifClause36 = "else";
}
if(!valid56){
const err132 = {instancePath:instancePath+"/rules/missing-waf",schemaPath:"#/properties/rules/properties/missing-waf/if",keyword:"if",params:{failingKeyword: ifClause36},message:"must match \""+ifClause36+"\" schema"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data3["missing-workdir"] !== undefined){
let data70 = data3["missing-workdir"];
const _errs306 = errors;
let valid57 = true;
const _errs307 = errors;
if(!(data70 && typeof data70 == "object" && !Array.isArray(data70))){
const err133 = {};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
var _valid37 = _errs307 === errors;
errors = _errs306;
if(vErrors !== null){
if(_errs306){
vErrors.length = _errs306;
}
else {
vErrors = null;
}
}
let ifClause37;
if(_valid37){
const _errs309 = errors;
if(!(validate22(data70, {instancePath:instancePath+"/rules/missing-workdir",parentData:data3,parentDataProperty:"missing-workdir",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid37 = _errs309 === errors;
valid57 = _valid37;
ifClause37 = "then";
}
else {
const _errs310 = errors;
if(!(validate23(data70, {instancePath:instancePath+"/rules/missing-workdir",parentData:data3,parentDataProperty:"missing-workdir",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid37 = _errs310 === errors;
valid57 = _valid37;
ifClause37 = "else";
}
if(!valid57){
const err134 = {instancePath:instancePath+"/rules/missing-workdir",schemaPath:"#/properties/rules/properties/missing-workdir/if",keyword:"if",params:{failingKeyword: ifClause37},message:"must match \""+ifClause37+"\" schema"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data3["no-autoscaling"] !== undefined){
let data71 = data3["no-autoscaling"];
const _errs312 = errors;
let valid58 = true;
const _errs313 = errors;
if(!(data71 && typeof data71 == "object" && !Array.isArray(data71))){
const err135 = {};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
var _valid38 = _errs313 === errors;
errors = _errs312;
if(vErrors !== null){
if(_errs312){
vErrors.length = _errs312;
}
else {
vErrors = null;
}
}
let ifClause38;
if(_valid38){
const _errs315 = errors;
if(!(validate22(data71, {instancePath:instancePath+"/rules/no-autoscaling",parentData:data3,parentDataProperty:"no-autoscaling",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid38 = _errs315 === errors;
valid58 = _valid38;
ifClause38 = "then";
}
else {
const _errs316 = errors;
if(!(validate23(data71, {instancePath:instancePath+"/rules/no-autoscaling",parentData:data3,parentDataProperty:"no-autoscaling",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid38 = _errs316 === errors;
valid58 = _valid38;
ifClause38 = "else";
}
if(!valid58){
const err136 = {instancePath:instancePath+"/rules/no-autoscaling",schemaPath:"#/properties/rules/properties/no-autoscaling/if",keyword:"if",params:{failingKeyword: ifClause38},message:"must match \""+ifClause38+"\" schema"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data3["no-backups"] !== undefined){
let data72 = data3["no-backups"];
const _errs318 = errors;
let valid59 = true;
const _errs319 = errors;
if(!(data72 && typeof data72 == "object" && !Array.isArray(data72))){
const err137 = {};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
var _valid39 = _errs319 === errors;
errors = _errs318;
if(vErrors !== null){
if(_errs318){
vErrors.length = _errs318;
}
else {
vErrors = null;
}
}
let ifClause39;
if(_valid39){
const _errs321 = errors;
if(!(validate22(data72, {instancePath:instancePath+"/rules/no-backups",parentData:data3,parentDataProperty:"no-backups",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid39 = _errs321 === errors;
valid59 = _valid39;
ifClause39 = "then";
}
else {
const _errs322 = errors;
if(!(validate23(data72, {instancePath:instancePath+"/rules/no-backups",parentData:data3,parentDataProperty:"no-backups",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid39 = _errs322 === errors;
valid59 = _valid39;
ifClause39 = "else";
}
if(!valid59){
const err138 = {instancePath:instancePath+"/rules/no-backups",schemaPath:"#/properties/rules/properties/no-backups/if",keyword:"if",params:{failingKeyword: ifClause39},message:"must match \""+ifClause39+"\" schema"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data3["no-restart-policy"] !== undefined){
let data73 = data3["no-restart-policy"];
const _errs324 = errors;
let valid60 = true;
const _errs325 = errors;
if(!(data73 && typeof data73 == "object" && !Array.isArray(data73))){
const err139 = {};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
var _valid40 = _errs325 === errors;
errors = _errs324;
if(vErrors !== null){
if(_errs324){
vErrors.length = _errs324;
}
else {
vErrors = null;
}
}
let ifClause40;
if(_valid40){
const _errs327 = errors;
if(!(validate22(data73, {instancePath:instancePath+"/rules/no-restart-policy",parentData:data3,parentDataProperty:"no-restart-policy",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid40 = _errs327 === errors;
valid60 = _valid40;
ifClause40 = "then";
}
else {
const _errs328 = errors;
if(!(validate23(data73, {instancePath:instancePath+"/rules/no-restart-policy",parentData:data3,parentDataProperty:"no-restart-policy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid40 = _errs328 === errors;
valid60 = _valid40;
ifClause40 = "else";
}
if(!valid60){
const err140 = {instancePath:instancePath+"/rules/no-restart-policy",schemaPath:"#/properties/rules/properties/no-restart-policy/if",keyword:"if",params:{failingKeyword: ifClause40},message:"must match \""+ifClause40+"\" schema"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data3["no-rotation"] !== undefined){
let data74 = data3["no-rotation"];
const _errs330 = errors;
let valid61 = true;
const _errs331 = errors;
if(!(data74 && typeof data74 == "object" && !Array.isArray(data74))){
const err141 = {};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
var _valid41 = _errs331 === errors;
errors = _errs330;
if(vErrors !== null){
if(_errs330){
vErrors.length = _errs330;
}
else {
vErrors = null;
}
}
let ifClause41;
if(_valid41){
const _errs333 = errors;
if(!(validate22(data74, {instancePath:instancePath+"/rules/no-rotation",parentData:data3,parentDataProperty:"no-rotation",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid41 = _errs333 === errors;
valid61 = _valid41;
ifClause41 = "then";
}
else {
const _errs334 = errors;
if(!(validate23(data74, {instancePath:instancePath+"/rules/no-rotation",parentData:data3,parentDataProperty:"no-rotation",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid41 = _errs334 === errors;
valid61 = _valid41;
ifClause41 = "else";
}
if(!valid61){
const err142 = {instancePath:instancePath+"/rules/no-rotation",schemaPath:"#/properties/rules/properties/no-rotation/if",keyword:"if",params:{failingKeyword: ifClause41},message:"must match \""+ifClause41+"\" schema"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data3["no-spot-capacity"] !== undefined){
let data75 = data3["no-spot-capacity"];
const _errs336 = errors;
let valid62 = true;
const _errs337 = errors;
if(!(data75 && typeof data75 == "object" && !Array.isArray(data75))){
const err143 = {};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
var _valid42 = _errs337 === errors;
errors = _errs336;
if(vErrors !== null){
if(_errs336){
vErrors.length = _errs336;
}
else {
vErrors = null;
}
}
let ifClause42;
if(_valid42){
const _errs339 = errors;
if(!(validate22(data75, {instancePath:instancePath+"/rules/no-spot-capacity",parentData:data3,parentDataProperty:"no-spot-capacity",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid42 = _errs339 === errors;
valid62 = _valid42;
ifClause42 = "then";
}
else {
const _errs340 = errors;
if(!(validate23(data75, {instancePath:instancePath+"/rules/no-spot-capacity",parentData:data3,parentDataProperty:"no-spot-capacity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid42 = _errs340 === errors;
valid62 = _valid42;
ifClause42 = "else";
}
if(!valid62){
const err144 = {instancePath:instancePath+"/rules/no-spot-capacity",schemaPath:"#/properties/rules/properties/no-spot-capacity/if",keyword:"if",params:{failingKeyword: ifClause42},message:"must match \""+ifClause42+"\" schema"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data3["no-storage-autoscaling"] !== undefined){
let data76 = data3["no-storage-autoscaling"];
const _errs342 = errors;
let valid63 = true;
const _errs343 = errors;
if(!(data76 && typeof data76 == "object" && !Array.isArray(data76))){
const err145 = {};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
var _valid43 = _errs343 === errors;
errors = _errs342;
if(vErrors !== null){
if(_errs342){
vErrors.length = _errs342;
}
else {
vErrors = null;
}
}
let ifClause43;
if(_valid43){
const _errs345 = errors;
if(!(validate22(data76, {instancePath:instancePath+"/rules/no-storage-autoscaling",parentData:data3,parentDataProperty:"no-storage-autoscaling",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid43 = _errs345 === errors;
valid63 = _valid43;
ifClause43 = "then";
}
else {
const _errs346 = errors;
if(!(validate23(data76, {instancePath:instancePath+"/rules/no-storage-autoscaling",parentData:data3,parentDataProperty:"no-storage-autoscaling",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid43 = _errs346 === errors;
valid63 = _valid43;
ifClause43 = "else";
}
if(!valid63){
const err146 = {instancePath:instancePath+"/rules/no-storage-autoscaling",schemaPath:"#/properties/rules/properties/no-storage-autoscaling/if",keyword:"if",params:{failingKeyword: ifClause43},message:"must match \""+ifClause43+"\" schema"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data3["open-security-group"] !== undefined){
let data77 = data3["open-security-group"];
const _errs348 = errors;
let valid64 = true;
const _errs349 = errors;
if(!(data77 && typeof data77 == "object" && !Array.isArray(data77))){
const err147 = {};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
var _valid44 = _errs349 === errors;
errors = _errs348;
if(vErrors !== null){
if(_errs348){
vErrors.length = _errs348;
}
else {
vErrors = null;
}
}
let ifClause44;
if(_valid44){
const _errs351 = errors;
if(data77 && typeof data77 == "object" && !Array.isArray(data77)){
for(const key18 in data77){
if(!((key18 === "severity") || (key18 === "options"))){
const err148 = {instancePath:instancePath+"/rules/open-security-group",schemaPath:"#/properties/rules/properties/open-security-group/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data77.severity !== undefined){
if(!(validate23(data77.severity, {instancePath:instancePath+"/rules/open-security-group/severity",parentData:data77,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data77.options !== undefined){
let data79 = data77.options;
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
for(const key19 in data79){
if(!(key19 === "allowedPorts")){
const err149 = {instancePath:instancePath+"/rules/open-security-group/options",schemaPath:"#/properties/rules/properties/open-security-group/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
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
const err150 = {instancePath:instancePath+"/rules/open-security-group/options/allowedPorts/" + i1,schemaPath:"#/properties/rules/properties/open-security-group/then/properties/options/properties/allowedPorts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
else {
const err151 = {instancePath:instancePath+"/rules/open-security-group/options/allowedPorts",schemaPath:"#/properties/rules/properties/open-security-group/then/properties/options/properties/allowedPorts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
else {
const err152 = {instancePath:instancePath+"/rules/open-security-group/options",schemaPath:"#/properties/rules/properties/open-security-group/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err153 = {instancePath:instancePath+"/rules/open-security-group",schemaPath:"#/properties/rules/properties/open-security-group/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
var _valid44 = _errs351 === errors;
valid64 = _valid44;
ifClause44 = "then";
}
else {
const _errs362 = errors;
if(!(validate23(data77, {instancePath:instancePath+"/rules/open-security-group",parentData:data3,parentDataProperty:"open-security-group",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid44 = _errs362 === errors;
valid64 = _valid44;
ifClause44 = "else";
}
if(!valid64){
const err154 = {instancePath:instancePath+"/rules/open-security-group",schemaPath:"#/properties/rules/properties/open-security-group/if",keyword:"if",params:{failingKeyword: ifClause44},message:"must match \""+ifClause44+"\" schema"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data3["orchestrator-mismatch"] !== undefined){
let data82 = data3["orchestrator-mismatch"];
const _errs364 = errors;
let valid69 = true;
const _errs365 = errors;
if(!(data82 && typeof data82 == "object" && !Array.isArray(data82))){
const err155 = {};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
var _valid45 = _errs365 === errors;
errors = _errs364;
if(vErrors !== null){
if(_errs364){
vErrors.length = _errs364;
}
else {
vErrors = null;
}
}
let ifClause45;
if(_valid45){
const _errs367 = errors;
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
for(const key20 in data82){
if(!((key20 === "severity") || (key20 === "options"))){
const err156 = {instancePath:instancePath+"/rules/orchestrator-mismatch",schemaPath:"#/properties/rules/properties/orchestrator-mismatch/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data82.severity !== undefined){
if(!(validate23(data82.severity, {instancePath:instancePath+"/rules/orchestrator-mismatch/severity",parentData:data82,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data82.options !== undefined){
let data84 = data82.options;
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
for(const key21 in data84){
if(!((key21 === "fewestOnKubernetes") || (key21 === "mostOnCompose"))){
const err157 = {instancePath:instancePath+"/rules/orchestrator-mismatch/options",schemaPath:"#/properties/rules/properties/orchestrator-mismatch/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data84.fewestOnKubernetes !== undefined){
let data85 = data84.fewestOnKubernetes;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
const err158 = {instancePath:instancePath+"/rules/orchestrator-mismatch/options/fewestOnKubernetes",schemaPath:"#/properties/rules/properties/orchestrator-mismatch/then/properties/options/properties/fewestOnKubernetes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 < 1 || isNaN(data85)){
const err159 = {instancePath:instancePath+"/rules/orchestrator-mismatch/options/fewestOnKubernetes",schemaPath:"#/properties/rules/properties/orchestrator-mismatch/then/properties/options/properties/fewestOnKubernetes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
}
if(data84.mostOnCompose !== undefined){
let data86 = data84.mostOnCompose;
if(!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))){
const err160 = {instancePath:instancePath+"/rules/orchestrator-mismatch/options/mostOnCompose",schemaPath:"#/properties/rules/properties/orchestrator-mismatch/then/properties/options/properties/mostOnCompose/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 < 1 || isNaN(data86)){
const err161 = {instancePath:instancePath+"/rules/orchestrator-mismatch/options/mostOnCompose",schemaPath:"#/properties/rules/properties/orchestrator-mismatch/then/properties/options/properties/mostOnCompose/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
}
else {
const err162 = {instancePath:instancePath+"/rules/orchestrator-mismatch/options",schemaPath:"#/properties/rules/properties/orchestrator-mismatch/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err163 = {instancePath:instancePath+"/rules/orchestrator-mismatch",schemaPath:"#/properties/rules/properties/orchestrator-mismatch/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
var _valid45 = _errs367 === errors;
valid69 = _valid45;
ifClause45 = "then";
}
else {
const _errs378 = errors;
if(!(validate23(data82, {instancePath:instancePath+"/rules/orchestrator-mismatch",parentData:data3,parentDataProperty:"orchestrator-mismatch",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid45 = _errs378 === errors;
valid69 = _valid45;
ifClause45 = "else";
}
if(!valid69){
const err164 = {instancePath:instancePath+"/rules/orchestrator-mismatch",schemaPath:"#/properties/rules/properties/orchestrator-mismatch/if",keyword:"if",params:{failingKeyword: ifClause45},message:"must match \""+ifClause45+"\" schema"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data3["overbroad-iam"] !== undefined){
let data87 = data3["overbroad-iam"];
const _errs380 = errors;
let valid72 = true;
const _errs381 = errors;
if(!(data87 && typeof data87 == "object" && !Array.isArray(data87))){
const err165 = {};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
var _valid46 = _errs381 === errors;
errors = _errs380;
if(vErrors !== null){
if(_errs380){
vErrors.length = _errs380;
}
else {
vErrors = null;
}
}
let ifClause46;
if(_valid46){
const _errs383 = errors;
if(!(validate22(data87, {instancePath:instancePath+"/rules/overbroad-iam",parentData:data3,parentDataProperty:"overbroad-iam",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid46 = _errs383 === errors;
valid72 = _valid46;
ifClause46 = "then";
}
else {
const _errs384 = errors;
if(!(validate23(data87, {instancePath:instancePath+"/rules/overbroad-iam",parentData:data3,parentDataProperty:"overbroad-iam",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid46 = _errs384 === errors;
valid72 = _valid46;
ifClause46 = "else";
}
if(!valid72){
const err166 = {instancePath:instancePath+"/rules/overbroad-iam",schemaPath:"#/properties/rules/properties/overbroad-iam/if",keyword:"if",params:{failingKeyword: ifClause46},message:"must match \""+ifClause46+"\" schema"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data3["oversized-request"] !== undefined){
let data88 = data3["oversized-request"];
const _errs386 = errors;
let valid73 = true;
const _errs387 = errors;
if(!(data88 && typeof data88 == "object" && !Array.isArray(data88))){
const err167 = {};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
var _valid47 = _errs387 === errors;
errors = _errs386;
if(vErrors !== null){
if(_errs386){
vErrors.length = _errs386;
}
else {
vErrors = null;
}
}
let ifClause47;
if(_valid47){
const _errs389 = errors;
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
for(const key22 in data88){
if(!((key22 === "severity") || (key22 === "options"))){
const err168 = {instancePath:instancePath+"/rules/oversized-request",schemaPath:"#/properties/rules/properties/oversized-request/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data88.severity !== undefined){
if(!(validate23(data88.severity, {instancePath:instancePath+"/rules/oversized-request/severity",parentData:data88,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data88.options !== undefined){
let data90 = data88.options;
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
for(const key23 in data90){
if(!((((key23 === "maxProcessors") || (key23 === "maxTimesTypical")) || (key23 === "maxCpuRatio")) || (key23 === "maxMemoryRatio"))){
const err169 = {instancePath:instancePath+"/rules/oversized-request/options",schemaPath:"#/properties/rules/properties/oversized-request/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data90.maxProcessors !== undefined){
let data91 = data90.maxProcessors;
if(!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91)))){
const err170 = {instancePath:instancePath+"/rules/oversized-request/options/maxProcessors",schemaPath:"#/properties/rules/properties/oversized-request/then/properties/options/properties/maxProcessors/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 < 1 || isNaN(data91)){
const err171 = {instancePath:instancePath+"/rules/oversized-request/options/maxProcessors",schemaPath:"#/properties/rules/properties/oversized-request/then/properties/options/properties/maxProcessors/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
if(data90.maxTimesTypical !== undefined){
let data92 = data90.maxTimesTypical;
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 < 1 || isNaN(data92)){
const err172 = {instancePath:instancePath+"/rules/oversized-request/options/maxTimesTypical",schemaPath:"#/properties/rules/properties/oversized-request/then/properties/options/properties/maxTimesTypical/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
else {
const err173 = {instancePath:instancePath+"/rules/oversized-request/options/maxTimesTypical",schemaPath:"#/properties/rules/properties/oversized-request/then/properties/options/properties/maxTimesTypical/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data90.maxCpuRatio !== undefined){
let data93 = data90.maxCpuRatio;
if((typeof data93 == "number") && (isFinite(data93))){
if(data93 < 1 || isNaN(data93)){
const err174 = {instancePath:instancePath+"/rules/oversized-request/options/maxCpuRatio",schemaPath:"#/properties/rules/properties/oversized-request/then/properties/options/properties/maxCpuRatio/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
const err175 = {instancePath:instancePath+"/rules/oversized-request/options/maxCpuRatio",schemaPath:"#/properties/rules/properties/oversized-request/then/properties/options/properties/maxCpuRatio/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data90.maxMemoryRatio !== undefined){
let data94 = data90.maxMemoryRatio;
if((typeof data94 == "number") && (isFinite(data94))){
if(data94 < 1 || isNaN(data94)){
const err176 = {instancePath:instancePath+"/rules/oversized-request/options/maxMemoryRatio",schemaPath:"#/properties/rules/properties/oversized-request/then/properties/options/properties/maxMemoryRatio/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
const err177 = {instancePath:instancePath+"/rules/oversized-request/options/maxMemoryRatio",schemaPath:"#/properties/rules/properties/oversized-request/then/properties/options/properties/maxMemoryRatio/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
}
else {
const err178 = {instancePath:instancePath+"/rules/oversized-request/options",schemaPath:"#/properties/rules/properties/oversized-request/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
else {
const err179 = {instancePath:instancePath+"/rules/oversized-request",schemaPath:"#/properties/rules/properties/oversized-request/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
var _valid47 = _errs389 === errors;
valid73 = _valid47;
ifClause47 = "then";
}
else {
const _errs404 = errors;
if(!(validate23(data88, {instancePath:instancePath+"/rules/oversized-request",parentData:data3,parentDataProperty:"oversized-request",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid47 = _errs404 === errors;
valid73 = _valid47;
ifClause47 = "else";
}
if(!valid73){
const err180 = {instancePath:instancePath+"/rules/oversized-request",schemaPath:"#/properties/rules/properties/oversized-request/if",keyword:"if",params:{failingKeyword: ifClause47},message:"must match \""+ifClause47+"\" schema"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data3["package-cache-kept"] !== undefined){
let data95 = data3["package-cache-kept"];
const _errs406 = errors;
let valid76 = true;
const _errs407 = errors;
if(!(data95 && typeof data95 == "object" && !Array.isArray(data95))){
const err181 = {};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
var _valid48 = _errs407 === errors;
errors = _errs406;
if(vErrors !== null){
if(_errs406){
vErrors.length = _errs406;
}
else {
vErrors = null;
}
}
let ifClause48;
if(_valid48){
const _errs409 = errors;
if(!(validate22(data95, {instancePath:instancePath+"/rules/package-cache-kept",parentData:data3,parentDataProperty:"package-cache-kept",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid48 = _errs409 === errors;
valid76 = _valid48;
ifClause48 = "then";
}
else {
const _errs410 = errors;
if(!(validate23(data95, {instancePath:instancePath+"/rules/package-cache-kept",parentData:data3,parentDataProperty:"package-cache-kept",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid48 = _errs410 === errors;
valid76 = _valid48;
ifClause48 = "else";
}
if(!valid76){
const err182 = {instancePath:instancePath+"/rules/package-cache-kept",schemaPath:"#/properties/rules/properties/package-cache-kept/if",keyword:"if",params:{failingKeyword: ifClause48},message:"must match \""+ifClause48+"\" schema"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
if(data3["plaintext-listener"] !== undefined){
let data96 = data3["plaintext-listener"];
const _errs412 = errors;
let valid77 = true;
const _errs413 = errors;
if(!(data96 && typeof data96 == "object" && !Array.isArray(data96))){
const err183 = {};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
var _valid49 = _errs413 === errors;
errors = _errs412;
if(vErrors !== null){
if(_errs412){
vErrors.length = _errs412;
}
else {
vErrors = null;
}
}
let ifClause49;
if(_valid49){
const _errs415 = errors;
if(!(validate22(data96, {instancePath:instancePath+"/rules/plaintext-listener",parentData:data3,parentDataProperty:"plaintext-listener",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid49 = _errs415 === errors;
valid77 = _valid49;
ifClause49 = "then";
}
else {
const _errs416 = errors;
if(!(validate23(data96, {instancePath:instancePath+"/rules/plaintext-listener",parentData:data3,parentDataProperty:"plaintext-listener",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid49 = _errs416 === errors;
valid77 = _valid49;
ifClause49 = "else";
}
if(!valid77){
const err184 = {instancePath:instancePath+"/rules/plaintext-listener",schemaPath:"#/properties/rules/properties/plaintext-listener/if",keyword:"if",params:{failingKeyword: ifClause49},message:"must match \""+ifClause49+"\" schema"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data3["public-bucket"] !== undefined){
let data97 = data3["public-bucket"];
const _errs418 = errors;
let valid78 = true;
const _errs419 = errors;
if(!(data97 && typeof data97 == "object" && !Array.isArray(data97))){
const err185 = {};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
var _valid50 = _errs419 === errors;
errors = _errs418;
if(vErrors !== null){
if(_errs418){
vErrors.length = _errs418;
}
else {
vErrors = null;
}
}
let ifClause50;
if(_valid50){
const _errs421 = errors;
if(!(validate22(data97, {instancePath:instancePath+"/rules/public-bucket",parentData:data3,parentDataProperty:"public-bucket",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid50 = _errs421 === errors;
valid78 = _valid50;
ifClause50 = "then";
}
else {
const _errs422 = errors;
if(!(validate23(data97, {instancePath:instancePath+"/rules/public-bucket",parentData:data3,parentDataProperty:"public-bucket",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid50 = _errs422 === errors;
valid78 = _valid50;
ifClause50 = "else";
}
if(!valid78){
const err186 = {instancePath:instancePath+"/rules/public-bucket",schemaPath:"#/properties/rules/properties/public-bucket/if",keyword:"if",params:{failingKeyword: ifClause50},message:"must match \""+ifClause50+"\" schema"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data3["public-database"] !== undefined){
let data98 = data3["public-database"];
const _errs424 = errors;
let valid79 = true;
const _errs425 = errors;
if(!(data98 && typeof data98 == "object" && !Array.isArray(data98))){
const err187 = {};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
var _valid51 = _errs425 === errors;
errors = _errs424;
if(vErrors !== null){
if(_errs424){
vErrors.length = _errs424;
}
else {
vErrors = null;
}
}
let ifClause51;
if(_valid51){
const _errs427 = errors;
if(!(validate22(data98, {instancePath:instancePath+"/rules/public-database",parentData:data3,parentDataProperty:"public-database",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid51 = _errs427 === errors;
valid79 = _valid51;
ifClause51 = "then";
}
else {
const _errs428 = errors;
if(!(validate23(data98, {instancePath:instancePath+"/rules/public-database",parentData:data3,parentDataProperty:"public-database",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid51 = _errs428 === errors;
valid79 = _valid51;
ifClause51 = "else";
}
if(!valid79){
const err188 = {instancePath:instancePath+"/rules/public-database",schemaPath:"#/properties/rules/properties/public-database/if",keyword:"if",params:{failingKeyword: ifClause51},message:"must match \""+ifClause51+"\" schema"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data3["root-container"] !== undefined){
let data99 = data3["root-container"];
const _errs430 = errors;
let valid80 = true;
const _errs431 = errors;
if(!(data99 && typeof data99 == "object" && !Array.isArray(data99))){
const err189 = {};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
var _valid52 = _errs431 === errors;
errors = _errs430;
if(vErrors !== null){
if(_errs430){
vErrors.length = _errs430;
}
else {
vErrors = null;
}
}
let ifClause52;
if(_valid52){
const _errs433 = errors;
if(!(validate22(data99, {instancePath:instancePath+"/rules/root-container",parentData:data3,parentDataProperty:"root-container",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid52 = _errs433 === errors;
valid80 = _valid52;
ifClause52 = "then";
}
else {
const _errs434 = errors;
if(!(validate23(data99, {instancePath:instancePath+"/rules/root-container",parentData:data3,parentDataProperty:"root-container",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid52 = _errs434 === errors;
valid80 = _valid52;
ifClause52 = "else";
}
if(!valid80){
const err190 = {instancePath:instancePath+"/rules/root-container",schemaPath:"#/properties/rules/properties/root-container/if",keyword:"if",params:{failingKeyword: ifClause52},message:"must match \""+ifClause52+"\" schema"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data3["shared-database"] !== undefined){
let data100 = data3["shared-database"];
const _errs436 = errors;
let valid81 = true;
const _errs437 = errors;
if(!(data100 && typeof data100 == "object" && !Array.isArray(data100))){
const err191 = {};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
var _valid53 = _errs437 === errors;
errors = _errs436;
if(vErrors !== null){
if(_errs436){
vErrors.length = _errs436;
}
else {
vErrors = null;
}
}
let ifClause53;
if(_valid53){
const _errs439 = errors;
if(!(validate22(data100, {instancePath:instancePath+"/rules/shared-database",parentData:data3,parentDataProperty:"shared-database",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid53 = _errs439 === errors;
valid81 = _valid53;
ifClause53 = "then";
}
else {
const _errs440 = errors;
if(!(validate23(data100, {instancePath:instancePath+"/rules/shared-database",parentData:data3,parentDataProperty:"shared-database",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid53 = _errs440 === errors;
valid81 = _valid53;
ifClause53 = "else";
}
if(!valid81){
const err192 = {instancePath:instancePath+"/rules/shared-database",schemaPath:"#/properties/rules/properties/shared-database/if",keyword:"if",params:{failingKeyword: ifClause53},message:"must match \""+ifClause53+"\" schema"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data3["shell-form-entrypoint"] !== undefined){
let data101 = data3["shell-form-entrypoint"];
const _errs442 = errors;
let valid82 = true;
const _errs443 = errors;
if(!(data101 && typeof data101 == "object" && !Array.isArray(data101))){
const err193 = {};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
var _valid54 = _errs443 === errors;
errors = _errs442;
if(vErrors !== null){
if(_errs442){
vErrors.length = _errs442;
}
else {
vErrors = null;
}
}
let ifClause54;
if(_valid54){
const _errs445 = errors;
if(!(validate22(data101, {instancePath:instancePath+"/rules/shell-form-entrypoint",parentData:data3,parentDataProperty:"shell-form-entrypoint",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid54 = _errs445 === errors;
valid82 = _valid54;
ifClause54 = "then";
}
else {
const _errs446 = errors;
if(!(validate23(data101, {instancePath:instancePath+"/rules/shell-form-entrypoint",parentData:data3,parentDataProperty:"shell-form-entrypoint",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid54 = _errs446 === errors;
valid82 = _valid54;
ifClause54 = "else";
}
if(!valid82){
const err194 = {instancePath:instancePath+"/rules/shell-form-entrypoint",schemaPath:"#/properties/rules/properties/shell-form-entrypoint/if",keyword:"if",params:{failingKeyword: ifClause54},message:"must match \""+ifClause54+"\" schema"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data3["short-backup-retention"] !== undefined){
let data102 = data3["short-backup-retention"];
const _errs448 = errors;
let valid83 = true;
const _errs449 = errors;
if(!(data102 && typeof data102 == "object" && !Array.isArray(data102))){
const err195 = {};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
var _valid55 = _errs449 === errors;
errors = _errs448;
if(vErrors !== null){
if(_errs448){
vErrors.length = _errs448;
}
else {
vErrors = null;
}
}
let ifClause55;
if(_valid55){
const _errs451 = errors;
if(data102 && typeof data102 == "object" && !Array.isArray(data102)){
for(const key24 in data102){
if(!((key24 === "severity") || (key24 === "options"))){
const err196 = {instancePath:instancePath+"/rules/short-backup-retention",schemaPath:"#/properties/rules/properties/short-backup-retention/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key24},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data102.severity !== undefined){
if(!(validate23(data102.severity, {instancePath:instancePath+"/rules/short-backup-retention/severity",parentData:data102,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data102.options !== undefined){
let data104 = data102.options;
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
for(const key25 in data104){
if(!((key25 === "minDays") || (key25 === "advisedDays"))){
const err197 = {instancePath:instancePath+"/rules/short-backup-retention/options",schemaPath:"#/properties/rules/properties/short-backup-retention/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
if(data104.minDays !== undefined){
let data105 = data104.minDays;
if(!(((typeof data105 == "number") && (!(data105 % 1) && !isNaN(data105))) && (isFinite(data105)))){
const err198 = {instancePath:instancePath+"/rules/short-backup-retention/options/minDays",schemaPath:"#/properties/rules/properties/short-backup-retention/then/properties/options/properties/minDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if((typeof data105 == "number") && (isFinite(data105))){
if(data105 < 1 || isNaN(data105)){
const err199 = {instancePath:instancePath+"/rules/short-backup-retention/options/minDays",schemaPath:"#/properties/rules/properties/short-backup-retention/then/properties/options/properties/minDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
if(data104.advisedDays !== undefined){
let data106 = data104.advisedDays;
if(!(((typeof data106 == "number") && (!(data106 % 1) && !isNaN(data106))) && (isFinite(data106)))){
const err200 = {instancePath:instancePath+"/rules/short-backup-retention/options/advisedDays",schemaPath:"#/properties/rules/properties/short-backup-retention/then/properties/options/properties/advisedDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if((typeof data106 == "number") && (isFinite(data106))){
if(data106 < 1 || isNaN(data106)){
const err201 = {instancePath:instancePath+"/rules/short-backup-retention/options/advisedDays",schemaPath:"#/properties/rules/properties/short-backup-retention/then/properties/options/properties/advisedDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
}
else {
const err202 = {instancePath:instancePath+"/rules/short-backup-retention/options",schemaPath:"#/properties/rules/properties/short-backup-retention/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err203 = {instancePath:instancePath+"/rules/short-backup-retention",schemaPath:"#/properties/rules/properties/short-backup-retention/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
var _valid55 = _errs451 === errors;
valid83 = _valid55;
ifClause55 = "then";
}
else {
const _errs462 = errors;
if(!(validate23(data102, {instancePath:instancePath+"/rules/short-backup-retention",parentData:data3,parentDataProperty:"short-backup-retention",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid55 = _errs462 === errors;
valid83 = _valid55;
ifClause55 = "else";
}
if(!valid83){
const err204 = {instancePath:instancePath+"/rules/short-backup-retention",schemaPath:"#/properties/rules/properties/short-backup-retention/if",keyword:"if",params:{failingKeyword: ifClause55},message:"must match \""+ifClause55+"\" schema"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
if(data3["short-log-retention"] !== undefined){
let data107 = data3["short-log-retention"];
const _errs464 = errors;
let valid86 = true;
const _errs465 = errors;
if(!(data107 && typeof data107 == "object" && !Array.isArray(data107))){
const err205 = {};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
var _valid56 = _errs465 === errors;
errors = _errs464;
if(vErrors !== null){
if(_errs464){
vErrors.length = _errs464;
}
else {
vErrors = null;
}
}
let ifClause56;
if(_valid56){
const _errs467 = errors;
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
for(const key26 in data107){
if(!((key26 === "severity") || (key26 === "options"))){
const err206 = {instancePath:instancePath+"/rules/short-log-retention",schemaPath:"#/properties/rules/properties/short-log-retention/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data107.severity !== undefined){
if(!(validate23(data107.severity, {instancePath:instancePath+"/rules/short-log-retention/severity",parentData:data107,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data107.options !== undefined){
let data109 = data107.options;
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
for(const key27 in data109){
if(!((key27 === "minDays") || (key27 === "allowForever"))){
const err207 = {instancePath:instancePath+"/rules/short-log-retention/options",schemaPath:"#/properties/rules/properties/short-log-retention/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data109.minDays !== undefined){
let data110 = data109.minDays;
if(!(((typeof data110 == "number") && (!(data110 % 1) && !isNaN(data110))) && (isFinite(data110)))){
const err208 = {instancePath:instancePath+"/rules/short-log-retention/options/minDays",schemaPath:"#/properties/rules/properties/short-log-retention/then/properties/options/properties/minDays/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
if((typeof data110 == "number") && (isFinite(data110))){
if(data110 < 1 || isNaN(data110)){
const err209 = {instancePath:instancePath+"/rules/short-log-retention/options/minDays",schemaPath:"#/properties/rules/properties/short-log-retention/then/properties/options/properties/minDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
}
if(data109.allowForever !== undefined){
if(typeof data109.allowForever !== "boolean"){
const err210 = {instancePath:instancePath+"/rules/short-log-retention/options/allowForever",schemaPath:"#/properties/rules/properties/short-log-retention/then/properties/options/properties/allowForever/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
else {
const err211 = {instancePath:instancePath+"/rules/short-log-retention/options",schemaPath:"#/properties/rules/properties/short-log-retention/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err212 = {instancePath:instancePath+"/rules/short-log-retention",schemaPath:"#/properties/rules/properties/short-log-retention/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
var _valid56 = _errs467 === errors;
valid86 = _valid56;
ifClause56 = "then";
}
else {
const _errs478 = errors;
if(!(validate23(data107, {instancePath:instancePath+"/rules/short-log-retention",parentData:data3,parentDataProperty:"short-log-retention",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid56 = _errs478 === errors;
valid86 = _valid56;
ifClause56 = "else";
}
if(!valid86){
const err213 = {instancePath:instancePath+"/rules/short-log-retention",schemaPath:"#/properties/rules/properties/short-log-retention/if",keyword:"if",params:{failingKeyword: ifClause56},message:"must match \""+ifClause56+"\" schema"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data3["short-metrics-retention"] !== undefined){
let data112 = data3["short-metrics-retention"];
const _errs480 = errors;
let valid89 = true;
const _errs481 = errors;
if(!(data112 && typeof data112 == "object" && !Array.isArray(data112))){
const err214 = {};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
var _valid57 = _errs481 === errors;
errors = _errs480;
if(vErrors !== null){
if(_errs480){
vErrors.length = _errs480;
}
else {
vErrors = null;
}
}
let ifClause57;
if(_valid57){
const _errs483 = errors;
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
for(const key28 in data112){
if(!((key28 === "severity") || (key28 === "options"))){
const err215 = {instancePath:instancePath+"/rules/short-metrics-retention",schemaPath:"#/properties/rules/properties/short-metrics-retention/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data112.severity !== undefined){
if(!(validate23(data112.severity, {instancePath:instancePath+"/rules/short-metrics-retention/severity",parentData:data112,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data112.options !== undefined){
let data114 = data112.options;
if(data114 && typeof data114 == "object" && !Array.isArray(data114)){
for(const key29 in data114){
if(!(key29 === "minDays")){
const err216 = {instancePath:instancePath+"/rules/short-metrics-retention/options",schemaPath:"#/properties/rules/properties/short-metrics-retention/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key29},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data114.minDays !== undefined){
let data115 = data114.minDays;
if((typeof data115 == "number") && (isFinite(data115))){
if(data115 < 0 || isNaN(data115)){
const err217 = {instancePath:instancePath+"/rules/short-metrics-retention/options/minDays",schemaPath:"#/properties/rules/properties/short-metrics-retention/then/properties/options/properties/minDays/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
else {
const err218 = {instancePath:instancePath+"/rules/short-metrics-retention/options/minDays",schemaPath:"#/properties/rules/properties/short-metrics-retention/then/properties/options/properties/minDays/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
}
else {
const err219 = {instancePath:instancePath+"/rules/short-metrics-retention/options",schemaPath:"#/properties/rules/properties/short-metrics-retention/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
}
else {
const err220 = {instancePath:instancePath+"/rules/short-metrics-retention",schemaPath:"#/properties/rules/properties/short-metrics-retention/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
var _valid57 = _errs483 === errors;
valid89 = _valid57;
ifClause57 = "then";
}
else {
const _errs492 = errors;
if(!(validate23(data112, {instancePath:instancePath+"/rules/short-metrics-retention",parentData:data3,parentDataProperty:"short-metrics-retention",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid57 = _errs492 === errors;
valid89 = _valid57;
ifClause57 = "else";
}
if(!valid89){
const err221 = {instancePath:instancePath+"/rules/short-metrics-retention",schemaPath:"#/properties/rules/properties/short-metrics-retention/if",keyword:"if",params:{failingKeyword: ifClause57},message:"must match \""+ifClause57+"\" schema"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data3["single-az"] !== undefined){
let data116 = data3["single-az"];
const _errs494 = errors;
let valid92 = true;
const _errs495 = errors;
if(!(data116 && typeof data116 == "object" && !Array.isArray(data116))){
const err222 = {};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
var _valid58 = _errs495 === errors;
errors = _errs494;
if(vErrors !== null){
if(_errs494){
vErrors.length = _errs494;
}
else {
vErrors = null;
}
}
let ifClause58;
if(_valid58){
const _errs497 = errors;
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
for(const key30 in data116){
if(!((key30 === "severity") || (key30 === "options"))){
const err223 = {instancePath:instancePath+"/rules/single-az",schemaPath:"#/properties/rules/properties/single-az/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key30},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data116.severity !== undefined){
if(!(validate23(data116.severity, {instancePath:instancePath+"/rules/single-az/severity",parentData:data116,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data116.options !== undefined){
let data118 = data116.options;
if(data118 && typeof data118 == "object" && !Array.isArray(data118)){
for(const key31 in data118){
if(!(key31 === "minZones")){
const err224 = {instancePath:instancePath+"/rules/single-az/options",schemaPath:"#/properties/rules/properties/single-az/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key31},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data118.minZones !== undefined){
let data119 = data118.minZones;
if(!(((typeof data119 == "number") && (!(data119 % 1) && !isNaN(data119))) && (isFinite(data119)))){
const err225 = {instancePath:instancePath+"/rules/single-az/options/minZones",schemaPath:"#/properties/rules/properties/single-az/then/properties/options/properties/minZones/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
if((typeof data119 == "number") && (isFinite(data119))){
if(data119 < 1 || isNaN(data119)){
const err226 = {instancePath:instancePath+"/rules/single-az/options/minZones",schemaPath:"#/properties/rules/properties/single-az/then/properties/options/properties/minZones/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
}
}
else {
const err227 = {instancePath:instancePath+"/rules/single-az/options",schemaPath:"#/properties/rules/properties/single-az/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
}
else {
const err228 = {instancePath:instancePath+"/rules/single-az",schemaPath:"#/properties/rules/properties/single-az/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
var _valid58 = _errs497 === errors;
valid92 = _valid58;
ifClause58 = "then";
}
else {
const _errs506 = errors;
if(!(validate23(data116, {instancePath:instancePath+"/rules/single-az",parentData:data3,parentDataProperty:"single-az",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid58 = _errs506 === errors;
valid92 = _valid58;
ifClause58 = "else";
}
if(!valid92){
const err229 = {instancePath:instancePath+"/rules/single-az",schemaPath:"#/properties/rules/properties/single-az/if",keyword:"if",params:{failingKeyword: ifClause58},message:"must match \""+ifClause58+"\" schema"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
if(data3["single-replica"] !== undefined){
let data120 = data3["single-replica"];
const _errs508 = errors;
let valid95 = true;
const _errs509 = errors;
if(!(data120 && typeof data120 == "object" && !Array.isArray(data120))){
const err230 = {};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
var _valid59 = _errs509 === errors;
errors = _errs508;
if(vErrors !== null){
if(_errs508){
vErrors.length = _errs508;
}
else {
vErrors = null;
}
}
let ifClause59;
if(_valid59){
const _errs511 = errors;
if(!(validate22(data120, {instancePath:instancePath+"/rules/single-replica",parentData:data3,parentDataProperty:"single-replica",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid59 = _errs511 === errors;
valid95 = _valid59;
ifClause59 = "then";
}
else {
const _errs512 = errors;
if(!(validate23(data120, {instancePath:instancePath+"/rules/single-replica",parentData:data3,parentDataProperty:"single-replica",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid59 = _errs512 === errors;
valid95 = _valid59;
ifClause59 = "else";
}
if(!valid95){
const err231 = {instancePath:instancePath+"/rules/single-replica",schemaPath:"#/properties/rules/properties/single-replica/if",keyword:"if",params:{failingKeyword: ifClause59},message:"must match \""+ifClause59+"\" schema"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data3["single-stage-build"] !== undefined){
let data121 = data3["single-stage-build"];
const _errs514 = errors;
let valid96 = true;
const _errs515 = errors;
if(!(data121 && typeof data121 == "object" && !Array.isArray(data121))){
const err232 = {};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
var _valid60 = _errs515 === errors;
errors = _errs514;
if(vErrors !== null){
if(_errs514){
vErrors.length = _errs514;
}
else {
vErrors = null;
}
}
let ifClause60;
if(_valid60){
const _errs517 = errors;
if(!(validate22(data121, {instancePath:instancePath+"/rules/single-stage-build",parentData:data3,parentDataProperty:"single-stage-build",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid60 = _errs517 === errors;
valid96 = _valid60;
ifClause60 = "then";
}
else {
const _errs518 = errors;
if(!(validate23(data121, {instancePath:instancePath+"/rules/single-stage-build",parentData:data3,parentDataProperty:"single-stage-build",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid60 = _errs518 === errors;
valid96 = _valid60;
ifClause60 = "else";
}
if(!valid96){
const err233 = {instancePath:instancePath+"/rules/single-stage-build",schemaPath:"#/properties/rules/properties/single-stage-build/if",keyword:"if",params:{failingKeyword: ifClause60},message:"must match \""+ifClause60+"\" schema"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data3["slow-health-check"] !== undefined){
let data122 = data3["slow-health-check"];
const _errs520 = errors;
let valid97 = true;
const _errs521 = errors;
if(!(data122 && typeof data122 == "object" && !Array.isArray(data122))){
const err234 = {};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
var _valid61 = _errs521 === errors;
errors = _errs520;
if(vErrors !== null){
if(_errs520){
vErrors.length = _errs520;
}
else {
vErrors = null;
}
}
let ifClause61;
if(_valid61){
const _errs523 = errors;
if(data122 && typeof data122 == "object" && !Array.isArray(data122)){
for(const key32 in data122){
if(!((key32 === "severity") || (key32 === "options"))){
const err235 = {instancePath:instancePath+"/rules/slow-health-check",schemaPath:"#/properties/rules/properties/slow-health-check/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data122.severity !== undefined){
if(!(validate23(data122.severity, {instancePath:instancePath+"/rules/slow-health-check/severity",parentData:data122,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data122.options !== undefined){
let data124 = data122.options;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
for(const key33 in data124){
if(!((key33 === "maxIntervalSeconds") || (key33 === "maxFailures"))){
const err236 = {instancePath:instancePath+"/rules/slow-health-check/options",schemaPath:"#/properties/rules/properties/slow-health-check/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key33},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data124.maxIntervalSeconds !== undefined){
let data125 = data124.maxIntervalSeconds;
if(!(((typeof data125 == "number") && (!(data125 % 1) && !isNaN(data125))) && (isFinite(data125)))){
const err237 = {instancePath:instancePath+"/rules/slow-health-check/options/maxIntervalSeconds",schemaPath:"#/properties/rules/properties/slow-health-check/then/properties/options/properties/maxIntervalSeconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
if((typeof data125 == "number") && (isFinite(data125))){
if(data125 < 1 || isNaN(data125)){
const err238 = {instancePath:instancePath+"/rules/slow-health-check/options/maxIntervalSeconds",schemaPath:"#/properties/rules/properties/slow-health-check/then/properties/options/properties/maxIntervalSeconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
}
if(data124.maxFailures !== undefined){
let data126 = data124.maxFailures;
if(!(((typeof data126 == "number") && (!(data126 % 1) && !isNaN(data126))) && (isFinite(data126)))){
const err239 = {instancePath:instancePath+"/rules/slow-health-check/options/maxFailures",schemaPath:"#/properties/rules/properties/slow-health-check/then/properties/options/properties/maxFailures/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
if((typeof data126 == "number") && (isFinite(data126))){
if(data126 < 1 || isNaN(data126)){
const err240 = {instancePath:instancePath+"/rules/slow-health-check/options/maxFailures",schemaPath:"#/properties/rules/properties/slow-health-check/then/properties/options/properties/maxFailures/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
}
else {
const err241 = {instancePath:instancePath+"/rules/slow-health-check/options",schemaPath:"#/properties/rules/properties/slow-health-check/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err242 = {instancePath:instancePath+"/rules/slow-health-check",schemaPath:"#/properties/rules/properties/slow-health-check/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
var _valid61 = _errs523 === errors;
valid97 = _valid61;
ifClause61 = "then";
}
else {
const _errs534 = errors;
if(!(validate23(data122, {instancePath:instancePath+"/rules/slow-health-check",parentData:data3,parentDataProperty:"slow-health-check",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid61 = _errs534 === errors;
valid97 = _valid61;
ifClause61 = "else";
}
if(!valid97){
const err243 = {instancePath:instancePath+"/rules/slow-health-check",schemaPath:"#/properties/rules/properties/slow-health-check/if",keyword:"if",params:{failingKeyword: ifClause61},message:"must match \""+ifClause61+"\" schema"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
}
if(data3["stateful-deployment"] !== undefined){
let data127 = data3["stateful-deployment"];
const _errs536 = errors;
let valid100 = true;
const _errs537 = errors;
if(!(data127 && typeof data127 == "object" && !Array.isArray(data127))){
const err244 = {};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
var _valid62 = _errs537 === errors;
errors = _errs536;
if(vErrors !== null){
if(_errs536){
vErrors.length = _errs536;
}
else {
vErrors = null;
}
}
let ifClause62;
if(_valid62){
const _errs539 = errors;
if(!(validate22(data127, {instancePath:instancePath+"/rules/stateful-deployment",parentData:data3,parentDataProperty:"stateful-deployment",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid62 = _errs539 === errors;
valid100 = _valid62;
ifClause62 = "then";
}
else {
const _errs540 = errors;
if(!(validate23(data127, {instancePath:instancePath+"/rules/stateful-deployment",parentData:data3,parentDataProperty:"stateful-deployment",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid62 = _errs540 === errors;
valid100 = _valid62;
ifClause62 = "else";
}
if(!valid100){
const err245 = {instancePath:instancePath+"/rules/stateful-deployment",schemaPath:"#/properties/rules/properties/stateful-deployment/if",keyword:"if",params:{failingKeyword: ifClause62},message:"must match \""+ifClause62+"\" schema"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
if(data3["sticky-sessions"] !== undefined){
let data128 = data3["sticky-sessions"];
const _errs542 = errors;
let valid101 = true;
const _errs543 = errors;
if(!(data128 && typeof data128 == "object" && !Array.isArray(data128))){
const err246 = {};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
var _valid63 = _errs543 === errors;
errors = _errs542;
if(vErrors !== null){
if(_errs542){
vErrors.length = _errs542;
}
else {
vErrors = null;
}
}
let ifClause63;
if(_valid63){
const _errs545 = errors;
if(!(validate22(data128, {instancePath:instancePath+"/rules/sticky-sessions",parentData:data3,parentDataProperty:"sticky-sessions",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid63 = _errs545 === errors;
valid101 = _valid63;
ifClause63 = "then";
}
else {
const _errs546 = errors;
if(!(validate23(data128, {instancePath:instancePath+"/rules/sticky-sessions",parentData:data3,parentDataProperty:"sticky-sessions",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid63 = _errs546 === errors;
valid101 = _valid63;
ifClause63 = "else";
}
if(!valid101){
const err247 = {instancePath:instancePath+"/rules/sticky-sessions",schemaPath:"#/properties/rules/properties/sticky-sessions/if",keyword:"if",params:{failingKeyword: ifClause63},message:"must match \""+ifClause63+"\" schema"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data3["sudo-in-image"] !== undefined){
let data129 = data3["sudo-in-image"];
const _errs548 = errors;
let valid102 = true;
const _errs549 = errors;
if(!(data129 && typeof data129 == "object" && !Array.isArray(data129))){
const err248 = {};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
var _valid64 = _errs549 === errors;
errors = _errs548;
if(vErrors !== null){
if(_errs548){
vErrors.length = _errs548;
}
else {
vErrors = null;
}
}
let ifClause64;
if(_valid64){
const _errs551 = errors;
if(!(validate22(data129, {instancePath:instancePath+"/rules/sudo-in-image",parentData:data3,parentDataProperty:"sudo-in-image",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid64 = _errs551 === errors;
valid102 = _valid64;
ifClause64 = "then";
}
else {
const _errs552 = errors;
if(!(validate23(data129, {instancePath:instancePath+"/rules/sudo-in-image",parentData:data3,parentDataProperty:"sudo-in-image",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid64 = _errs552 === errors;
valid102 = _valid64;
ifClause64 = "else";
}
if(!valid102){
const err249 = {instancePath:instancePath+"/rules/sudo-in-image",schemaPath:"#/properties/rules/properties/sudo-in-image/if",keyword:"if",params:{failingKeyword: ifClause64},message:"must match \""+ifClause64+"\" schema"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
if(data3["unencrypted-at-rest"] !== undefined){
let data130 = data3["unencrypted-at-rest"];
const _errs554 = errors;
let valid103 = true;
const _errs555 = errors;
if(!(data130 && typeof data130 == "object" && !Array.isArray(data130))){
const err250 = {};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
var _valid65 = _errs555 === errors;
errors = _errs554;
if(vErrors !== null){
if(_errs554){
vErrors.length = _errs554;
}
else {
vErrors = null;
}
}
let ifClause65;
if(_valid65){
const _errs557 = errors;
if(!(validate22(data130, {instancePath:instancePath+"/rules/unencrypted-at-rest",parentData:data3,parentDataProperty:"unencrypted-at-rest",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid65 = _errs557 === errors;
valid103 = _valid65;
ifClause65 = "then";
}
else {
const _errs558 = errors;
if(!(validate23(data130, {instancePath:instancePath+"/rules/unencrypted-at-rest",parentData:data3,parentDataProperty:"unencrypted-at-rest",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid65 = _errs558 === errors;
valid103 = _valid65;
ifClause65 = "else";
}
if(!valid103){
const err251 = {instancePath:instancePath+"/rules/unencrypted-at-rest",schemaPath:"#/properties/rules/properties/unencrypted-at-rest/if",keyword:"if",params:{failingKeyword: ifClause65},message:"must match \""+ifClause65+"\" schema"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
}
if(data3["unencrypted-in-transit"] !== undefined){
let data131 = data3["unencrypted-in-transit"];
const _errs560 = errors;
let valid104 = true;
const _errs561 = errors;
if(!(data131 && typeof data131 == "object" && !Array.isArray(data131))){
const err252 = {};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
var _valid66 = _errs561 === errors;
errors = _errs560;
if(vErrors !== null){
if(_errs560){
vErrors.length = _errs560;
}
else {
vErrors = null;
}
}
let ifClause66;
if(_valid66){
const _errs563 = errors;
if(!(validate22(data131, {instancePath:instancePath+"/rules/unencrypted-in-transit",parentData:data3,parentDataProperty:"unencrypted-in-transit",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid66 = _errs563 === errors;
valid104 = _valid66;
ifClause66 = "then";
}
else {
const _errs564 = errors;
if(!(validate23(data131, {instancePath:instancePath+"/rules/unencrypted-in-transit",parentData:data3,parentDataProperty:"unencrypted-in-transit",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid66 = _errs564 === errors;
valid104 = _valid66;
ifClause66 = "else";
}
if(!valid104){
const err253 = {instancePath:instancePath+"/rules/unencrypted-in-transit",schemaPath:"#/properties/rules/properties/unencrypted-in-transit/if",keyword:"if",params:{failingKeyword: ifClause66},message:"must match \""+ifClause66+"\" schema"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
if(data3["unofficial-base-image"] !== undefined){
let data132 = data3["unofficial-base-image"];
const _errs566 = errors;
let valid105 = true;
const _errs567 = errors;
if(!(data132 && typeof data132 == "object" && !Array.isArray(data132))){
const err254 = {};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
var _valid67 = _errs567 === errors;
errors = _errs566;
if(vErrors !== null){
if(_errs566){
vErrors.length = _errs566;
}
else {
vErrors = null;
}
}
let ifClause67;
if(_valid67){
const _errs569 = errors;
if(data132 && typeof data132 == "object" && !Array.isArray(data132)){
for(const key34 in data132){
if(!((key34 === "severity") || (key34 === "options"))){
const err255 = {instancePath:instancePath+"/rules/unofficial-base-image",schemaPath:"#/properties/rules/properties/unofficial-base-image/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
if(data132.severity !== undefined){
if(!(validate23(data132.severity, {instancePath:instancePath+"/rules/unofficial-base-image/severity",parentData:data132,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data132.options !== undefined){
let data134 = data132.options;
if(data134 && typeof data134 == "object" && !Array.isArray(data134)){
for(const key35 in data134){
if(!(key35 === "allowed")){
const err256 = {instancePath:instancePath+"/rules/unofficial-base-image/options",schemaPath:"#/properties/rules/properties/unofficial-base-image/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
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
const err257 = {instancePath:instancePath+"/rules/unofficial-base-image/options/allowed/" + i2,schemaPath:"#/properties/rules/properties/unofficial-base-image/then/properties/options/properties/allowed/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
}
else {
const err258 = {instancePath:instancePath+"/rules/unofficial-base-image/options/allowed",schemaPath:"#/properties/rules/properties/unofficial-base-image/then/properties/options/properties/allowed/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
}
else {
const err259 = {instancePath:instancePath+"/rules/unofficial-base-image/options",schemaPath:"#/properties/rules/properties/unofficial-base-image/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err260 = {instancePath:instancePath+"/rules/unofficial-base-image",schemaPath:"#/properties/rules/properties/unofficial-base-image/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
var _valid67 = _errs569 === errors;
valid105 = _valid67;
ifClause67 = "then";
}
else {
const _errs580 = errors;
if(!(validate23(data132, {instancePath:instancePath+"/rules/unofficial-base-image",parentData:data3,parentDataProperty:"unofficial-base-image",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid67 = _errs580 === errors;
valid105 = _valid67;
ifClause67 = "else";
}
if(!valid105){
const err261 = {instancePath:instancePath+"/rules/unofficial-base-image",schemaPath:"#/properties/rules/properties/unofficial-base-image/if",keyword:"if",params:{failingKeyword: ifClause67},message:"must match \""+ifClause67+"\" schema"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
if(data3["unordered-startup"] !== undefined){
let data137 = data3["unordered-startup"];
const _errs582 = errors;
let valid110 = true;
const _errs583 = errors;
if(!(data137 && typeof data137 == "object" && !Array.isArray(data137))){
const err262 = {};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
var _valid68 = _errs583 === errors;
errors = _errs582;
if(vErrors !== null){
if(_errs582){
vErrors.length = _errs582;
}
else {
vErrors = null;
}
}
let ifClause68;
if(_valid68){
const _errs585 = errors;
if(!(validate22(data137, {instancePath:instancePath+"/rules/unordered-startup",parentData:data3,parentDataProperty:"unordered-startup",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid68 = _errs585 === errors;
valid110 = _valid68;
ifClause68 = "then";
}
else {
const _errs586 = errors;
if(!(validate23(data137, {instancePath:instancePath+"/rules/unordered-startup",parentData:data3,parentDataProperty:"unordered-startup",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid68 = _errs586 === errors;
valid110 = _valid68;
ifClause68 = "else";
}
if(!valid110){
const err263 = {instancePath:instancePath+"/rules/unordered-startup",schemaPath:"#/properties/rules/properties/unordered-startup/if",keyword:"if",params:{failingKeyword: ifClause68},message:"must match \""+ifClause68+"\" schema"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data3["unpinned-image"] !== undefined){
let data138 = data3["unpinned-image"];
const _errs588 = errors;
let valid111 = true;
const _errs589 = errors;
if(!(data138 && typeof data138 == "object" && !Array.isArray(data138))){
const err264 = {};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
var _valid69 = _errs589 === errors;
errors = _errs588;
if(vErrors !== null){
if(_errs588){
vErrors.length = _errs588;
}
else {
vErrors = null;
}
}
let ifClause69;
if(_valid69){
const _errs591 = errors;
if(data138 && typeof data138 == "object" && !Array.isArray(data138)){
for(const key36 in data138){
if(!((key36 === "severity") || (key36 === "options"))){
const err265 = {instancePath:instancePath+"/rules/unpinned-image",schemaPath:"#/properties/rules/properties/unpinned-image/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
if(data138.severity !== undefined){
if(!(validate23(data138.severity, {instancePath:instancePath+"/rules/unpinned-image/severity",parentData:data138,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data138.options !== undefined){
let data140 = data138.options;
if(data140 && typeof data140 == "object" && !Array.isArray(data140)){
for(const key37 in data140){
if(!(key37 === "requireDigest")){
const err266 = {instancePath:instancePath+"/rules/unpinned-image/options",schemaPath:"#/properties/rules/properties/unpinned-image/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
if(data140.requireDigest !== undefined){
if(typeof data140.requireDigest !== "boolean"){
const err267 = {instancePath:instancePath+"/rules/unpinned-image/options/requireDigest",schemaPath:"#/properties/rules/properties/unpinned-image/then/properties/options/properties/requireDigest/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
}
else {
const err268 = {instancePath:instancePath+"/rules/unpinned-image/options",schemaPath:"#/properties/rules/properties/unpinned-image/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
}
else {
const err269 = {instancePath:instancePath+"/rules/unpinned-image",schemaPath:"#/properties/rules/properties/unpinned-image/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
var _valid69 = _errs591 === errors;
valid111 = _valid69;
ifClause69 = "then";
}
else {
const _errs600 = errors;
if(!(validate23(data138, {instancePath:instancePath+"/rules/unpinned-image",parentData:data3,parentDataProperty:"unpinned-image",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid69 = _errs600 === errors;
valid111 = _valid69;
ifClause69 = "else";
}
if(!valid111){
const err270 = {instancePath:instancePath+"/rules/unpinned-image",schemaPath:"#/properties/rules/properties/unpinned-image/if",keyword:"if",params:{failingKeyword: ifClause69},message:"must match \""+ifClause69+"\" schema"};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(data3["weak-tls-policy"] !== undefined){
let data142 = data3["weak-tls-policy"];
const _errs602 = errors;
let valid114 = true;
const _errs603 = errors;
if(!(data142 && typeof data142 == "object" && !Array.isArray(data142))){
const err271 = {};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
var _valid70 = _errs603 === errors;
errors = _errs602;
if(vErrors !== null){
if(_errs602){
vErrors.length = _errs602;
}
else {
vErrors = null;
}
}
let ifClause70;
if(_valid70){
const _errs605 = errors;
if(!(validate22(data142, {instancePath:instancePath+"/rules/weak-tls-policy",parentData:data3,parentDataProperty:"weak-tls-policy",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid70 = _errs605 === errors;
valid114 = _valid70;
ifClause70 = "then";
}
else {
const _errs606 = errors;
if(!(validate23(data142, {instancePath:instancePath+"/rules/weak-tls-policy",parentData:data3,parentDataProperty:"weak-tls-policy",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid70 = _errs606 === errors;
valid114 = _valid70;
ifClause70 = "else";
}
if(!valid114){
const err272 = {instancePath:instancePath+"/rules/weak-tls-policy",schemaPath:"#/properties/rules/properties/weak-tls-policy/if",keyword:"if",params:{failingKeyword: ifClause70},message:"must match \""+ifClause70+"\" schema"};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
if(data3["wrong-load-balancer"] !== undefined){
let data143 = data3["wrong-load-balancer"];
const _errs608 = errors;
let valid115 = true;
const _errs609 = errors;
if(!(data143 && typeof data143 == "object" && !Array.isArray(data143))){
const err273 = {};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
var _valid71 = _errs609 === errors;
errors = _errs608;
if(vErrors !== null){
if(_errs608){
vErrors.length = _errs608;
}
else {
vErrors = null;
}
}
let ifClause71;
if(_valid71){
const _errs611 = errors;
if(!(validate22(data143, {instancePath:instancePath+"/rules/wrong-load-balancer",parentData:data3,parentDataProperty:"wrong-load-balancer",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid71 = _errs611 === errors;
valid115 = _valid71;
ifClause71 = "then";
}
else {
const _errs612 = errors;
if(!(validate23(data143, {instancePath:instancePath+"/rules/wrong-load-balancer",parentData:data3,parentDataProperty:"wrong-load-balancer",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid71 = _errs612 === errors;
valid115 = _valid71;
ifClause71 = "else";
}
if(!valid115){
const err274 = {instancePath:instancePath+"/rules/wrong-load-balancer",schemaPath:"#/properties/rules/properties/wrong-load-balancer/if",keyword:"if",params:{failingKeyword: ifClause71},message:"must match \""+ifClause71+"\" schema"};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
}
else {
const err275 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
}
if(data.include !== undefined){
let data144 = data.include;
if(Array.isArray(data144)){
const len3 = data144.length;
for(let i3=0; i3<len3; i3++){
let data145 = data144[i3];
if(typeof data145 === "string"){
if(!pattern0.test(data145)){
const err276 = {instancePath:instancePath+"/include/" + i3,schemaPath:"#/properties/include/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
else {
const err277 = {instancePath:instancePath+"/include/" + i3,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err278 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data.exclude !== undefined){
let data146 = data.exclude;
if(Array.isArray(data146)){
const len4 = data146.length;
for(let i4=0; i4<len4; i4++){
let data147 = data146[i4];
if(typeof data147 === "string"){
if(!pattern0.test(data147)){
const err279 = {instancePath:instancePath+"/exclude/" + i4,schemaPath:"#/properties/exclude/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
else {
const err280 = {instancePath:instancePath+"/exclude/" + i4,schemaPath:"#/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
}
else {
const err281 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
if(data.environments !== undefined){
let data148 = data.environments;
if(Array.isArray(data148)){
const len5 = data148.length;
for(let i5=0; i5<len5; i5++){
let data149 = data148[i5];
if(data149 && typeof data149 == "object" && !Array.isArray(data149)){
if(data149.paths === undefined){
const err282 = {instancePath:instancePath+"/environments/" + i5,schemaPath:"#/properties/environments/items/required",keyword:"required",params:{missingProperty: "paths"},message:"must have required property '"+"paths"+"'"};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
if(data149.stage === undefined){
const err283 = {instancePath:instancePath+"/environments/" + i5,schemaPath:"#/properties/environments/items/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
for(const key38 in data149){
if(!((key38 === "paths") || (key38 === "stage"))){
const err284 = {instancePath:instancePath+"/environments/" + i5,schemaPath:"#/properties/environments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key38},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
}
if(data149.paths !== undefined){
let data150 = data149.paths;
if(Array.isArray(data150)){
const len6 = data150.length;
for(let i6=0; i6<len6; i6++){
let data151 = data150[i6];
if(typeof data151 === "string"){
if(!pattern0.test(data151)){
const err285 = {instancePath:instancePath+"/environments/" + i5+"/paths/" + i6,schemaPath:"#/properties/environments/items/properties/paths/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
else {
const err286 = {instancePath:instancePath+"/environments/" + i5+"/paths/" + i6,schemaPath:"#/properties/environments/items/properties/paths/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
}
else {
const err287 = {instancePath:instancePath+"/environments/" + i5+"/paths",schemaPath:"#/properties/environments/items/properties/paths/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
if(data149.stage !== undefined){
let data152 = data149.stage;
if(!((data152 === "development") || (data152 === "production"))){
const err288 = {instancePath:instancePath+"/environments/" + i5+"/stage",schemaPath:"#/properties/environments/items/properties/stage/enum",keyword:"enum",params:{allowedValues: schema6.properties.environments.items.properties.stage.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
}
else {
const err289 = {instancePath:instancePath+"/environments/" + i5,schemaPath:"#/properties/environments/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
}
else {
const err290 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
if(data.terraform !== undefined){
let data153 = data.terraform;
if(data153 && typeof data153 == "object" && !Array.isArray(data153)){
for(const key39 in data153){
if(!(key39 === "environments")){
const err291 = {instancePath:instancePath+"/terraform",schemaPath:"#/properties/terraform/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key39},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
}
if(data153.environments !== undefined){
let data154 = data153.environments;
if(Array.isArray(data154)){
const len7 = data154.length;
for(let i7=0; i7<len7; i7++){
let data155 = data154[i7];
if(data155 && typeof data155 == "object" && !Array.isArray(data155)){
if(data155.name === undefined){
const err292 = {instancePath:instancePath+"/terraform/environments/" + i7,schemaPath:"#/properties/terraform/properties/environments/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
if(data155.variableFiles === undefined){
const err293 = {instancePath:instancePath+"/terraform/environments/" + i7,schemaPath:"#/properties/terraform/properties/environments/items/required",keyword:"required",params:{missingProperty: "variableFiles"},message:"must have required property '"+"variableFiles"+"'"};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
for(const key40 in data155){
if(!(((key40 === "name") || (key40 === "root")) || (key40 === "variableFiles"))){
const err294 = {instancePath:instancePath+"/terraform/environments/" + i7,schemaPath:"#/properties/terraform/properties/environments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key40},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
if(data155.name !== undefined){
let data156 = data155.name;
if(typeof data156 === "string"){
if(!pattern0.test(data156)){
const err295 = {instancePath:instancePath+"/terraform/environments/" + i7+"/name",schemaPath:"#/properties/terraform/properties/environments/items/properties/name/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
else {
const err296 = {instancePath:instancePath+"/terraform/environments/" + i7+"/name",schemaPath:"#/properties/terraform/properties/environments/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
if(data155.root !== undefined){
if(typeof data155.root !== "string"){
const err297 = {instancePath:instancePath+"/terraform/environments/" + i7+"/root",schemaPath:"#/properties/terraform/properties/environments/items/properties/root/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
if(data155.variableFiles !== undefined){
let data158 = data155.variableFiles;
if(Array.isArray(data158)){
if(data158.length < 1){
const err298 = {instancePath:instancePath+"/terraform/environments/" + i7+"/variableFiles",schemaPath:"#/properties/terraform/properties/environments/items/properties/variableFiles/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
const len8 = data158.length;
for(let i8=0; i8<len8; i8++){
let data159 = data158[i8];
if(typeof data159 === "string"){
if(!pattern0.test(data159)){
const err299 = {instancePath:instancePath+"/terraform/environments/" + i7+"/variableFiles/" + i8,schemaPath:"#/properties/terraform/properties/environments/items/properties/variableFiles/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
else {
const err300 = {instancePath:instancePath+"/terraform/environments/" + i7+"/variableFiles/" + i8,schemaPath:"#/properties/terraform/properties/environments/items/properties/variableFiles/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
}
else {
const err301 = {instancePath:instancePath+"/terraform/environments/" + i7+"/variableFiles",schemaPath:"#/properties/terraform/properties/environments/items/properties/variableFiles/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
}
}
else {
const err302 = {instancePath:instancePath+"/terraform/environments/" + i7,schemaPath:"#/properties/terraform/properties/environments/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
}
else {
const err303 = {instancePath:instancePath+"/terraform/environments",schemaPath:"#/properties/terraform/properties/environments/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
}
else {
const err304 = {instancePath:instancePath+"/terraform",schemaPath:"#/properties/terraform/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
}
else {
const err305 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}


// Made by `npm run generate` from src/custom/schema.ts.
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
"use strict";
export const validate = validate21;
export default validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"A rule of a repository's own for infra-lint","type":"object","additionalProperties":false,"required":["id","title","severity","on","assert","message","remedy"],"properties":{"$schema":{"type":"string"},"id":{"type":"string","pattern":"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},"title":{"type":"string","pattern":"\\S"},"severity":{"enum":["error","warning","note"]},"on":{"type":"object","additionalProperties":false,"properties":{"component":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"enum":["datastore","workload","container","image-build","load-balancer","target-group","instance-group","cluster","node-pool","network","nat-gateway","subnet","access-rule","dns-record","autoscaler","log-store","metrics-store","volume","machine-template","queue","image-registry","gateway","listener","encryption-key","secret","policy","user-directory","namespace","installation","cluster-backup","account","configuration"]}},"else":{"enum":["datastore","workload","container","image-build","load-balancer","target-group","instance-group","cluster","node-pool","network","nat-gateway","subnet","access-rule","dns-record","autoscaler","log-store","metrics-store","volume","machine-template","queue","image-registry","gateway","listener","encryption-key","secret","policy","user-directory","namespace","installation","cluster-backup","account","configuration"]}},"terraform":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[a-z][a-z0-9_]*\\*?$|^\\*$"}},"else":{"type":"string","pattern":"^[a-z][a-z0-9_]*\\*?$|^\\*$"}},"kubernetes":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[A-Z][A-Za-z0-9]*$|^\\*$"}},"else":{"type":"string","pattern":"^[A-Z][A-Za-z0-9]*$|^\\*$"}},"compose":{"enum":["service"]},"dockerfile":{"if":{"type":"array"},"then":{"type":"array","minItems":1,"items":{"enum":["ADD","ARG","CMD","COPY","ENTRYPOINT","ENV","EXPOSE","FROM","HEALTHCHECK","LABEL","MAINTAINER","ONBUILD","RUN","SHELL","STOPSIGNAL","USER","VOLUME","WORKDIR"]}},"else":{"enum":["ADD","ARG","CMD","COPY","ENTRYPOINT","ENV","EXPOSE","FROM","HEALTHCHECK","LABEL","MAINTAINER","ONBUILD","RUN","SHELL","STOPSIGNAL","USER","VOLUME","WORKDIR"]}},"where":{"type":"string","pattern":"\\S"}}},"assert":{"type":"string","pattern":"\\S"},"at":{"type":"string","pattern":"\\S"},"message":{"type":"string","pattern":"\\S"},"remedy":{"type":"string","pattern":"\\S"},"rationale":{"type":"string","pattern":"\\S"},"references":{"type":"array","items":{"type":"string","pattern":"^https?://"}},"environments":{"enum":["all","production"]}}};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", "u");
const pattern1 = new RegExp("\\S", "u");
const pattern2 = new RegExp("^[a-z][a-z0-9_]*\\*?$|^\\*$", "u");
const pattern4 = new RegExp("^[A-Z][A-Za-z0-9]*$|^\\*$", "u");
const pattern12 = new RegExp("^https?://", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.severity === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.on === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "on"},message:"must have required property '"+"on"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.assert === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "assert"},message:"must have required property '"+"assert"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.message === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.remedy === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "remedy"},message:"must have required property '"+"remedy"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err8 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.title !== undefined){
let data2 = data.title;
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err11 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.severity !== undefined){
let data3 = data.severity;
if(!(((data3 === "error") || (data3 === "warning")) || (data3 === "note"))){
const err13 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema6.properties.severity.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.on !== undefined){
let data4 = data.on;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!((((((key1 === "component") || (key1 === "terraform")) || (key1 === "kubernetes")) || (key1 === "compose")) || (key1 === "dockerfile")) || (key1 === "where"))){
const err14 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.component !== undefined){
let data5 = data4.component;
const _errs13 = errors;
let valid2 = true;
const _errs14 = errors;
if(!(Array.isArray(data5))){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid0 = _errs14 === errors;
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs16 = errors;
if(Array.isArray(data5)){
if(data5.length < 1){
const err16 = {instancePath:instancePath+"/on/component",schemaPath:"#/properties/on/properties/component/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(!((((((((((((((((((((((((((((((((data6 === "datastore") || (data6 === "workload")) || (data6 === "container")) || (data6 === "image-build")) || (data6 === "load-balancer")) || (data6 === "target-group")) || (data6 === "instance-group")) || (data6 === "cluster")) || (data6 === "node-pool")) || (data6 === "network")) || (data6 === "nat-gateway")) || (data6 === "subnet")) || (data6 === "access-rule")) || (data6 === "dns-record")) || (data6 === "autoscaler")) || (data6 === "log-store")) || (data6 === "metrics-store")) || (data6 === "volume")) || (data6 === "machine-template")) || (data6 === "queue")) || (data6 === "image-registry")) || (data6 === "gateway")) || (data6 === "listener")) || (data6 === "encryption-key")) || (data6 === "secret")) || (data6 === "policy")) || (data6 === "user-directory")) || (data6 === "namespace")) || (data6 === "installation")) || (data6 === "cluster-backup")) || (data6 === "account")) || (data6 === "configuration"))){
const err17 = {instancePath:instancePath+"/on/component/" + i0,schemaPath:"#/properties/on/properties/component/then/items/enum",keyword:"enum",params:{allowedValues: schema6.properties.on.properties.component.then.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/on/component",schemaPath:"#/properties/on/properties/component/then/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid0 = _errs16 === errors;
valid2 = _valid0;
ifClause0 = "then";
}
else {
const _errs19 = errors;
if(!((((((((((((((((((((((((((((((((data5 === "datastore") || (data5 === "workload")) || (data5 === "container")) || (data5 === "image-build")) || (data5 === "load-balancer")) || (data5 === "target-group")) || (data5 === "instance-group")) || (data5 === "cluster")) || (data5 === "node-pool")) || (data5 === "network")) || (data5 === "nat-gateway")) || (data5 === "subnet")) || (data5 === "access-rule")) || (data5 === "dns-record")) || (data5 === "autoscaler")) || (data5 === "log-store")) || (data5 === "metrics-store")) || (data5 === "volume")) || (data5 === "machine-template")) || (data5 === "queue")) || (data5 === "image-registry")) || (data5 === "gateway")) || (data5 === "listener")) || (data5 === "encryption-key")) || (data5 === "secret")) || (data5 === "policy")) || (data5 === "user-directory")) || (data5 === "namespace")) || (data5 === "installation")) || (data5 === "cluster-backup")) || (data5 === "account")) || (data5 === "configuration"))){
const err19 = {instancePath:instancePath+"/on/component",schemaPath:"#/properties/on/properties/component/else/enum",keyword:"enum",params:{allowedValues: schema6.properties.on.properties.component.else.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid0 = _errs19 === errors;
valid2 = _valid0;
ifClause0 = "else";
}
if(!valid2){
const err20 = {instancePath:instancePath+"/on/component",schemaPath:"#/properties/on/properties/component/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data4.terraform !== undefined){
let data7 = data4.terraform;
const _errs21 = errors;
let valid5 = true;
const _errs22 = errors;
if(!(Array.isArray(data7))){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid1 = _errs22 === errors;
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs24 = errors;
if(Array.isArray(data7)){
if(data7.length < 1){
const err22 = {instancePath:instancePath+"/on/terraform",schemaPath:"#/properties/on/properties/terraform/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(typeof data8 === "string"){
if(!pattern2.test(data8)){
const err23 = {instancePath:instancePath+"/on/terraform/" + i1,schemaPath:"#/properties/on/properties/terraform/then/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]*\\*?$|^\\*$"},message:"must match pattern \""+"^[a-z][a-z0-9_]*\\*?$|^\\*$"+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/on/terraform/" + i1,schemaPath:"#/properties/on/properties/terraform/then/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err25 = {instancePath:instancePath+"/on/terraform",schemaPath:"#/properties/on/properties/terraform/then/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid1 = _errs24 === errors;
valid5 = _valid1;
ifClause1 = "then";
}
else {
const _errs28 = errors;
if(typeof data7 === "string"){
if(!pattern2.test(data7)){
const err26 = {instancePath:instancePath+"/on/terraform",schemaPath:"#/properties/on/properties/terraform/else/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]*\\*?$|^\\*$"},message:"must match pattern \""+"^[a-z][a-z0-9_]*\\*?$|^\\*$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/on/terraform",schemaPath:"#/properties/on/properties/terraform/else/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid1 = _errs28 === errors;
valid5 = _valid1;
ifClause1 = "else";
}
if(!valid5){
const err28 = {instancePath:instancePath+"/on/terraform",schemaPath:"#/properties/on/properties/terraform/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data4.kubernetes !== undefined){
let data9 = data4.kubernetes;
const _errs31 = errors;
let valid8 = true;
const _errs32 = errors;
if(!(Array.isArray(data9))){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid2 = _errs32 === errors;
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs34 = errors;
if(Array.isArray(data9)){
if(data9.length < 1){
const err30 = {instancePath:instancePath+"/on/kubernetes",schemaPath:"#/properties/on/properties/kubernetes/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
const err31 = {instancePath:instancePath+"/on/kubernetes/" + i2,schemaPath:"#/properties/on/properties/kubernetes/then/items/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]*$|^\\*$"},message:"must match pattern \""+"^[A-Z][A-Za-z0-9]*$|^\\*$"+"\""};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/on/kubernetes/" + i2,schemaPath:"#/properties/on/properties/kubernetes/then/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err33 = {instancePath:instancePath+"/on/kubernetes",schemaPath:"#/properties/on/properties/kubernetes/then/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid2 = _errs34 === errors;
valid8 = _valid2;
ifClause2 = "then";
}
else {
const _errs38 = errors;
if(typeof data9 === "string"){
if(!pattern4.test(data9)){
const err34 = {instancePath:instancePath+"/on/kubernetes",schemaPath:"#/properties/on/properties/kubernetes/else/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Za-z0-9]*$|^\\*$"},message:"must match pattern \""+"^[A-Z][A-Za-z0-9]*$|^\\*$"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/on/kubernetes",schemaPath:"#/properties/on/properties/kubernetes/else/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid2 = _errs38 === errors;
valid8 = _valid2;
ifClause2 = "else";
}
if(!valid8){
const err36 = {instancePath:instancePath+"/on/kubernetes",schemaPath:"#/properties/on/properties/kubernetes/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data4.compose !== undefined){
if(!(data4.compose === "service")){
const err37 = {instancePath:instancePath+"/on/compose",schemaPath:"#/properties/on/properties/compose/enum",keyword:"enum",params:{allowedValues: schema6.properties.on.properties.compose.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data4.dockerfile !== undefined){
let data12 = data4.dockerfile;
const _errs42 = errors;
let valid11 = true;
const _errs43 = errors;
if(!(Array.isArray(data12))){
const err38 = {};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var _valid3 = _errs43 === errors;
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs45 = errors;
if(Array.isArray(data12)){
if(data12.length < 1){
const err39 = {instancePath:instancePath+"/on/dockerfile",schemaPath:"#/properties/on/properties/dockerfile/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
let data13 = data12[i3];
if(!((((((((((((((((((data13 === "ADD") || (data13 === "ARG")) || (data13 === "CMD")) || (data13 === "COPY")) || (data13 === "ENTRYPOINT")) || (data13 === "ENV")) || (data13 === "EXPOSE")) || (data13 === "FROM")) || (data13 === "HEALTHCHECK")) || (data13 === "LABEL")) || (data13 === "MAINTAINER")) || (data13 === "ONBUILD")) || (data13 === "RUN")) || (data13 === "SHELL")) || (data13 === "STOPSIGNAL")) || (data13 === "USER")) || (data13 === "VOLUME")) || (data13 === "WORKDIR"))){
const err40 = {instancePath:instancePath+"/on/dockerfile/" + i3,schemaPath:"#/properties/on/properties/dockerfile/then/items/enum",keyword:"enum",params:{allowedValues: schema6.properties.on.properties.dockerfile.then.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/on/dockerfile",schemaPath:"#/properties/on/properties/dockerfile/then/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid3 = _errs45 === errors;
valid11 = _valid3;
ifClause3 = "then";
}
else {
const _errs48 = errors;
if(!((((((((((((((((((data12 === "ADD") || (data12 === "ARG")) || (data12 === "CMD")) || (data12 === "COPY")) || (data12 === "ENTRYPOINT")) || (data12 === "ENV")) || (data12 === "EXPOSE")) || (data12 === "FROM")) || (data12 === "HEALTHCHECK")) || (data12 === "LABEL")) || (data12 === "MAINTAINER")) || (data12 === "ONBUILD")) || (data12 === "RUN")) || (data12 === "SHELL")) || (data12 === "STOPSIGNAL")) || (data12 === "USER")) || (data12 === "VOLUME")) || (data12 === "WORKDIR"))){
const err42 = {instancePath:instancePath+"/on/dockerfile",schemaPath:"#/properties/on/properties/dockerfile/else/enum",keyword:"enum",params:{allowedValues: schema6.properties.on.properties.dockerfile.else.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
var _valid3 = _errs48 === errors;
valid11 = _valid3;
ifClause3 = "else";
}
if(!valid11){
const err43 = {instancePath:instancePath+"/on/dockerfile",schemaPath:"#/properties/on/properties/dockerfile/if",keyword:"if",params:{failingKeyword: ifClause3},message:"must match \""+ifClause3+"\" schema"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data4.where !== undefined){
let data14 = data4.where;
if(typeof data14 === "string"){
if(!pattern1.test(data14)){
const err44 = {instancePath:instancePath+"/on/where",schemaPath:"#/properties/on/properties/where/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/on/where",schemaPath:"#/properties/on/properties/where/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err46 = {instancePath:instancePath+"/on",schemaPath:"#/properties/on/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.assert !== undefined){
let data15 = data.assert;
if(typeof data15 === "string"){
if(!pattern1.test(data15)){
const err47 = {instancePath:instancePath+"/assert",schemaPath:"#/properties/assert/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/assert",schemaPath:"#/properties/assert/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.at !== undefined){
let data16 = data.at;
if(typeof data16 === "string"){
if(!pattern1.test(data16)){
const err49 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.message !== undefined){
let data17 = data.message;
if(typeof data17 === "string"){
if(!pattern1.test(data17)){
const err51 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.remedy !== undefined){
let data18 = data.remedy;
if(typeof data18 === "string"){
if(!pattern1.test(data18)){
const err53 = {instancePath:instancePath+"/remedy",schemaPath:"#/properties/remedy/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/remedy",schemaPath:"#/properties/remedy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.rationale !== undefined){
let data19 = data.rationale;
if(typeof data19 === "string"){
if(!pattern1.test(data19)){
const err55 = {instancePath:instancePath+"/rationale",schemaPath:"#/properties/rationale/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/rationale",schemaPath:"#/properties/rationale/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.references !== undefined){
let data20 = data.references;
if(Array.isArray(data20)){
const len4 = data20.length;
for(let i4=0; i4<len4; i4++){
let data21 = data20[i4];
if(typeof data21 === "string"){
if(!pattern12.test(data21)){
const err57 = {instancePath:instancePath+"/references/" + i4,schemaPath:"#/properties/references/items/pattern",keyword:"pattern",params:{pattern: "^https?://"},message:"must match pattern \""+"^https?://"+"\""};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/references/" + i4,schemaPath:"#/properties/references/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/references",schemaPath:"#/properties/references/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.environments !== undefined){
let data22 = data.environments;
if(!((data22 === "all") || (data22 === "production"))){
const err60 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/enum",keyword:"enum",params:{allowedValues: schema6.properties.environments.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}


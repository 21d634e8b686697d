// Made by `npm run generate` from src/config/schema.ts and the rules.
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// biome-ignore-all assist: generated
"use strict";
export const validate = validate21;
export default validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","title":"infra-lint","definitions":{"severity":{"enum":["off","error","warning","note"]},"rule":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{}}}}},"type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"profile":{"enum":["default","strict"]},"failOn":{"enum":["error","warning","note","never"]},"rules":{"type":"object","additionalProperties":false,"properties":{"bloated-image":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"maxSizeMB":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"missing-health-check":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-autoscaling":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"no-backups":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"public-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"shared-database":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}},"single-az":{"if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{"minZones":{"type":"integer","minimum":1}}}}},"else":{"$ref":"#/definitions/severity"}},"unencrypted-at-rest":{"if":{"type":"object"},"then":{"$ref":"#/definitions/rule"},"else":{"$ref":"#/definitions/severity"}}}},"include":{"type":"array","items":{"type":"string","pattern":"\\S"}},"exclude":{"type":"array","items":{"type":"string","pattern":"\\S"}},"environments":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"paths":{"type":"array","items":{"type":"string","pattern":"\\S"}},"stage":{"enum":["development","production"]}},"required":["paths","stage"]}}}};
const schema7 = {"enum":["off","error","warning","note"]};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((((data === "off") || (data === "error")) || (data === "warning")) || (data === "note"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema7.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"type":"object","additionalProperties":false,"properties":{"severity":{"$ref":"#/definitions/severity"},"options":{"type":"object","additionalProperties":false,"properties":{}}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate22(data.severity, {instancePath:instancePath+"/severity",parentData:data,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
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
validate25.errors = vErrors;
return errors === 0;
}

const pattern0 = new RegExp("\\S", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "$schema") || (key0 === "profile")) || (key0 === "failOn")) || (key0 === "rules")) || (key0 === "include")) || (key0 === "exclude")) || (key0 === "environments"))){
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
if(!((((((((key1 === "bloated-image") || (key1 === "missing-health-check")) || (key1 === "no-autoscaling")) || (key1 === "no-backups")) || (key1 === "public-database")) || (key1 === "shared-database")) || (key1 === "single-az")) || (key1 === "unencrypted-at-rest"))){
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
if(data3["bloated-image"] !== undefined){
let data4 = data3["bloated-image"];
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
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
if(!((key2 === "severity") || (key2 === "options"))){
const err6 = {instancePath:instancePath+"/rules/bloated-image",schemaPath:"#/properties/rules/properties/bloated-image/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data4.severity !== undefined){
if(!(validate22(data4.severity, {instancePath:instancePath+"/rules/bloated-image/severity",parentData:data4,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data4.options !== undefined){
let data6 = data4.options;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key3 in data6){
if(!(key3 === "maxSizeMB")){
const err7 = {instancePath:instancePath+"/rules/bloated-image/options",schemaPath:"#/properties/rules/properties/bloated-image/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data6.maxSizeMB !== undefined){
let data7 = data6.maxSizeMB;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err8 = {instancePath:instancePath+"/rules/bloated-image/options/maxSizeMB",schemaPath:"#/properties/rules/properties/bloated-image/then/properties/options/properties/maxSizeMB/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
const err9 = {instancePath:instancePath+"/rules/bloated-image/options/maxSizeMB",schemaPath:"#/properties/rules/properties/bloated-image/then/properties/options/properties/maxSizeMB/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
}
else {
const err10 = {instancePath:instancePath+"/rules/bloated-image/options",schemaPath:"#/properties/rules/properties/bloated-image/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err11 = {instancePath:instancePath+"/rules/bloated-image",schemaPath:"#/properties/rules/properties/bloated-image/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid2 = _valid0;
ifClause0 = "then";
}
else {
const _errs22 = errors;
if(!(validate22(data4, {instancePath:instancePath+"/rules/bloated-image",parentData:data3,parentDataProperty:"bloated-image",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid0 = _errs22 === errors;
valid2 = _valid0;
ifClause0 = "else";
}
if(!valid2){
const err12 = {instancePath:instancePath+"/rules/bloated-image",schemaPath:"#/properties/rules/properties/bloated-image/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3["missing-health-check"] !== undefined){
let data8 = data3["missing-health-check"];
const _errs24 = errors;
let valid5 = true;
const _errs25 = errors;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid1 = _errs25 === errors;
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs27 = errors;
if(!(validate25(data8, {instancePath:instancePath+"/rules/missing-health-check",parentData:data3,parentDataProperty:"missing-health-check",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var _valid1 = _errs27 === errors;
valid5 = _valid1;
ifClause1 = "then";
}
else {
const _errs28 = errors;
if(!(validate22(data8, {instancePath:instancePath+"/rules/missing-health-check",parentData:data3,parentDataProperty:"missing-health-check",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid1 = _errs28 === errors;
valid5 = _valid1;
ifClause1 = "else";
}
if(!valid5){
const err14 = {instancePath:instancePath+"/rules/missing-health-check",schemaPath:"#/properties/rules/properties/missing-health-check/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3["no-autoscaling"] !== undefined){
let data9 = data3["no-autoscaling"];
const _errs30 = errors;
let valid6 = true;
const _errs31 = errors;
if(!(data9 && typeof data9 == "object" && !Array.isArray(data9))){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid2 = _errs31 === errors;
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs33 = errors;
if(!(validate25(data9, {instancePath:instancePath+"/rules/no-autoscaling",parentData:data3,parentDataProperty:"no-autoscaling",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var _valid2 = _errs33 === errors;
valid6 = _valid2;
ifClause2 = "then";
}
else {
const _errs34 = errors;
if(!(validate22(data9, {instancePath:instancePath+"/rules/no-autoscaling",parentData:data3,parentDataProperty:"no-autoscaling",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid2 = _errs34 === errors;
valid6 = _valid2;
ifClause2 = "else";
}
if(!valid6){
const err16 = {instancePath:instancePath+"/rules/no-autoscaling",schemaPath:"#/properties/rules/properties/no-autoscaling/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3["no-backups"] !== undefined){
let data10 = data3["no-backups"];
const _errs36 = errors;
let valid7 = true;
const _errs37 = errors;
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid3 = _errs37 === errors;
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs39 = errors;
if(!(validate25(data10, {instancePath:instancePath+"/rules/no-backups",parentData:data3,parentDataProperty:"no-backups",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var _valid3 = _errs39 === errors;
valid7 = _valid3;
ifClause3 = "then";
}
else {
const _errs40 = errors;
if(!(validate22(data10, {instancePath:instancePath+"/rules/no-backups",parentData:data3,parentDataProperty:"no-backups",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid3 = _errs40 === errors;
valid7 = _valid3;
ifClause3 = "else";
}
if(!valid7){
const err18 = {instancePath:instancePath+"/rules/no-backups",schemaPath:"#/properties/rules/properties/no-backups/if",keyword:"if",params:{failingKeyword: ifClause3},message:"must match \""+ifClause3+"\" schema"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3["public-database"] !== undefined){
let data11 = data3["public-database"];
const _errs42 = errors;
let valid8 = true;
const _errs43 = errors;
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
var _valid4 = _errs43 === errors;
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid4){
const _errs45 = errors;
if(!(validate25(data11, {instancePath:instancePath+"/rules/public-database",parentData:data3,parentDataProperty:"public-database",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var _valid4 = _errs45 === errors;
valid8 = _valid4;
ifClause4 = "then";
}
else {
const _errs46 = errors;
if(!(validate22(data11, {instancePath:instancePath+"/rules/public-database",parentData:data3,parentDataProperty:"public-database",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid4 = _errs46 === errors;
valid8 = _valid4;
ifClause4 = "else";
}
if(!valid8){
const err20 = {instancePath:instancePath+"/rules/public-database",schemaPath:"#/properties/rules/properties/public-database/if",keyword:"if",params:{failingKeyword: ifClause4},message:"must match \""+ifClause4+"\" schema"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3["shared-database"] !== undefined){
let data12 = data3["shared-database"];
const _errs48 = errors;
let valid9 = true;
const _errs49 = errors;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid5 = _errs49 === errors;
errors = _errs48;
if(vErrors !== null){
if(_errs48){
vErrors.length = _errs48;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid5){
const _errs51 = errors;
if(!(validate25(data12, {instancePath:instancePath+"/rules/shared-database",parentData:data3,parentDataProperty:"shared-database",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var _valid5 = _errs51 === errors;
valid9 = _valid5;
ifClause5 = "then";
}
else {
const _errs52 = errors;
if(!(validate22(data12, {instancePath:instancePath+"/rules/shared-database",parentData:data3,parentDataProperty:"shared-database",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid5 = _errs52 === errors;
valid9 = _valid5;
ifClause5 = "else";
}
if(!valid9){
const err22 = {instancePath:instancePath+"/rules/shared-database",schemaPath:"#/properties/rules/properties/shared-database/if",keyword:"if",params:{failingKeyword: ifClause5},message:"must match \""+ifClause5+"\" schema"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data3["single-az"] !== undefined){
let data13 = data3["single-az"];
const _errs54 = errors;
let valid10 = true;
const _errs55 = errors;
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
const err23 = {};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid6 = _errs55 === errors;
errors = _errs54;
if(vErrors !== null){
if(_errs54){
vErrors.length = _errs54;
}
else {
vErrors = null;
}
}
let ifClause6;
if(_valid6){
const _errs57 = errors;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key4 in data13){
if(!((key4 === "severity") || (key4 === "options"))){
const err24 = {instancePath:instancePath+"/rules/single-az",schemaPath:"#/properties/rules/properties/single-az/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data13.severity !== undefined){
if(!(validate22(data13.severity, {instancePath:instancePath+"/rules/single-az/severity",parentData:data13,parentDataProperty:"severity",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data13.options !== undefined){
let data15 = data13.options;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key5 in data15){
if(!(key5 === "minZones")){
const err25 = {instancePath:instancePath+"/rules/single-az/options",schemaPath:"#/properties/rules/properties/single-az/then/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data15.minZones !== undefined){
let data16 = data15.minZones;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err26 = {instancePath:instancePath+"/rules/single-az/options/minZones",schemaPath:"#/properties/rules/properties/single-az/then/properties/options/properties/minZones/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 1 || isNaN(data16)){
const err27 = {instancePath:instancePath+"/rules/single-az/options/minZones",schemaPath:"#/properties/rules/properties/single-az/then/properties/options/properties/minZones/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
else {
const err28 = {instancePath:instancePath+"/rules/single-az/options",schemaPath:"#/properties/rules/properties/single-az/then/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/rules/single-az",schemaPath:"#/properties/rules/properties/single-az/then/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid6 = _errs57 === errors;
valid10 = _valid6;
ifClause6 = "then";
}
else {
const _errs66 = errors;
if(!(validate22(data13, {instancePath:instancePath+"/rules/single-az",parentData:data3,parentDataProperty:"single-az",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid6 = _errs66 === errors;
valid10 = _valid6;
ifClause6 = "else";
}
if(!valid10){
const err30 = {instancePath:instancePath+"/rules/single-az",schemaPath:"#/properties/rules/properties/single-az/if",keyword:"if",params:{failingKeyword: ifClause6},message:"must match \""+ifClause6+"\" schema"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data3["unencrypted-at-rest"] !== undefined){
let data17 = data3["unencrypted-at-rest"];
const _errs68 = errors;
let valid13 = true;
const _errs69 = errors;
if(!(data17 && typeof data17 == "object" && !Array.isArray(data17))){
const err31 = {};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid7 = _errs69 === errors;
errors = _errs68;
if(vErrors !== null){
if(_errs68){
vErrors.length = _errs68;
}
else {
vErrors = null;
}
}
let ifClause7;
if(_valid7){
const _errs71 = errors;
if(!(validate25(data17, {instancePath:instancePath+"/rules/unencrypted-at-rest",parentData:data3,parentDataProperty:"unencrypted-at-rest",rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var _valid7 = _errs71 === errors;
valid13 = _valid7;
ifClause7 = "then";
}
else {
const _errs72 = errors;
if(!(validate22(data17, {instancePath:instancePath+"/rules/unencrypted-at-rest",parentData:data3,parentDataProperty:"unencrypted-at-rest",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var _valid7 = _errs72 === errors;
valid13 = _valid7;
ifClause7 = "else";
}
if(!valid13){
const err32 = {instancePath:instancePath+"/rules/unencrypted-at-rest",schemaPath:"#/properties/rules/properties/unencrypted-at-rest/if",keyword:"if",params:{failingKeyword: ifClause7},message:"must match \""+ifClause7+"\" schema"};
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
const err33 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.include !== undefined){
let data18 = data.include;
if(Array.isArray(data18)){
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
let data19 = data18[i0];
if(typeof data19 === "string"){
if(!pattern0.test(data19)){
const err34 = {instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err35 = {instancePath:instancePath+"/include/" + i0,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.exclude !== undefined){
let data20 = data.exclude;
if(Array.isArray(data20)){
const len1 = data20.length;
for(let i1=0; i1<len1; i1++){
let data21 = data20[i1];
if(typeof data21 === "string"){
if(!pattern0.test(data21)){
const err37 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/properties/exclude/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/exclude/" + i1,schemaPath:"#/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/exclude",schemaPath:"#/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.environments !== undefined){
let data22 = data.environments;
if(Array.isArray(data22)){
const len2 = data22.length;
for(let i2=0; i2<len2; i2++){
let data23 = data22[i2];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.paths === undefined){
const err40 = {instancePath:instancePath+"/environments/" + i2,schemaPath:"#/properties/environments/items/required",keyword:"required",params:{missingProperty: "paths"},message:"must have required property '"+"paths"+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data23.stage === undefined){
const err41 = {instancePath:instancePath+"/environments/" + i2,schemaPath:"#/properties/environments/items/required",keyword:"required",params:{missingProperty: "stage"},message:"must have required property '"+"stage"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key6 in data23){
if(!((key6 === "paths") || (key6 === "stage"))){
const err42 = {instancePath:instancePath+"/environments/" + i2,schemaPath:"#/properties/environments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data23.paths !== undefined){
let data24 = data23.paths;
if(Array.isArray(data24)){
const len3 = data24.length;
for(let i3=0; i3<len3; i3++){
let data25 = data24[i3];
if(typeof data25 === "string"){
if(!pattern0.test(data25)){
const err43 = {instancePath:instancePath+"/environments/" + i2+"/paths/" + i3,schemaPath:"#/properties/environments/items/properties/paths/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
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
const err44 = {instancePath:instancePath+"/environments/" + i2+"/paths/" + i3,schemaPath:"#/properties/environments/items/properties/paths/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err45 = {instancePath:instancePath+"/environments/" + i2+"/paths",schemaPath:"#/properties/environments/items/properties/paths/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data23.stage !== undefined){
let data26 = data23.stage;
if(!((data26 === "development") || (data26 === "production"))){
const err46 = {instancePath:instancePath+"/environments/" + i2+"/stage",schemaPath:"#/properties/environments/items/properties/stage/enum",keyword:"enum",params:{allowedValues: schema6.properties.environments.items.properties.stage.enum},message:"must be equal to one of the allowed values"};
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
const err47 = {instancePath:instancePath+"/environments/" + i2,schemaPath:"#/properties/environments/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err48 = {instancePath:instancePath+"/environments",schemaPath:"#/properties/environments/type",keyword:"type",params:{type: "array"},message:"must be array"};
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


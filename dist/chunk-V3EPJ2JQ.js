import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
var e=["default","strict"],n=["error","warning","note","never"],r={extends:[],profile:void 0,failOn:void 0,minSeverity:void 0,maxWarnings:void 0,rules:new Map,include:[],exclude:[],overrides:[],environments:[],terraformEnvironments:[]};export{e as a,n as b,r as c};

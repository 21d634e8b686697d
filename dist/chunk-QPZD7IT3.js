import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
var e=["error","warning","note"];function n(r,t){return e.indexOf(r)<=e.indexOf(t)}export{e as a,n as b};

import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
import"./chunk-QWPBAKRB.js";import{gunzipSync as t}from"node:zlib";function e(n,r){try{return t(n,{maxOutputLength:r})}catch{return}}export{e as gunzip};

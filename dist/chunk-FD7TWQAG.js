import"./part-1.js";import{gunzipSync as t}from"node:zlib";function e(n,r){try{return t(n,{maxOutputLength:r})}catch{return}}export{e as gunzip};

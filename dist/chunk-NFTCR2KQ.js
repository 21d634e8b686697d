import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
function e(i,n){return n===void 0?`image:${i}`:`image:${i}#${n.toLowerCase()}`}export{e as a};

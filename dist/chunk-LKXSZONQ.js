import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
function r(n){return n>=1e3?`${(n/1e3).toFixed(1)} GB`:`${Math.round(n)} MB`}export{r as a};

import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
function r(e){return e.file.text.slice(e.start,e.end)}export{r as a};

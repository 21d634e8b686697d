import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
import{a as e}from"./chunk-P2QB67AI.js";function n(r){return r.filter(({file:o})=>o.text.includes(e))}export{n as a};

import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
import"./chunk-QWPBAKRB.js";import{createHash as e}from"node:crypto";function o(t,r){return Uint8Array.from(e(t).update(r).digest())}export{o as digest};

import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
import{b as a}from"./chunk-PMX5PAEL.js";import"./chunk-EODJ2CKY.js";import"./chunk-K4I72IEM.js";import"./chunk-IH5PEWC5.js";import"./chunk-QWPBAKRB.js";export{a as parseYaml};

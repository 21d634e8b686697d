import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
import{a}from"./chunk-75J4D22K.js";import"./chunk-6J5FZIFU.js";import"./chunk-TUF5OK3L.js";import"./chunk-5G5BMIID.js";import"./chunk-6QF55GK5.js";import"./chunk-QPZD7IT3.js";import"./chunk-QWPBAKRB.js";export{a as markdownReport};

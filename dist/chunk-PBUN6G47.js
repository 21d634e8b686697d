import{b as a}from"./chunk-PMX5PAEL.js";import"./part-2.js";import"./part-2.js";import"./part-2.js";import"./part-1.js";export{a as parseYaml};

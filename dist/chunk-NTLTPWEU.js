import{b as a}from"./chunk-FJEJZJZE.js";import"./part-2.js";import"./part-2.js";import"./part-2.js";import"./part-1.js";export{a as parseYaml};

import{chunk_LRJWEJU6_a as a,chunk_LRJWEJU6_b as b,chunk_LRJWEJU6_c as c}from"./part-2.js";import"./part-2.js";import"./part-2.js";import"./part-1.js";export{c as fits,b as keyOf,a as namesOf};

import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
import{a as n}from"./chunk-QGIYS3GK.js";import{a as p}from"./chunk-D3IYWZS2.js";import{c as o}from"./chunk-5G5BMIID.js";import"./chunk-6QF55GK5.js";import"./chunk-QWPBAKRB.js";function s({findings:r}){let e=p(r);return r.map(t=>`${o(n(t,e.get(t)??""),0)}
`).join("")}export{s as ndjsonReport};

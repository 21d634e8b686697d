import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
import{a as i,c as r}from"./chunk-4ZN2ZIRP.js";import{f as o}from"./chunk-5G5BMIID.js";import"./chunk-6QF55GK5.js";import"./chunk-QWPBAKRB.js";var l="10.0",a={error:"error",warning:"warning",note:"info"};function d({findings:e}){return['<?xml version="1.0" encoding="UTF-8"?>',`<checkstyle${r({version:l})}>`,...[...i(e)].map(([n,t])=>[`  <file${r({name:n})}>`,...t.map(g),"  </file>"].join(`
`)),"</checkstyle>",""].join(`
`)}function g({severity:e,message:n,remedy:t,rule:s,span:m}){let{line:c,column:p}=o(m),f={line:c,column:p,severity:a[e],message:`${n} ${t}`,source:`infra-lint.${s}`};return`    <error${r(f)}/>`}export{d as checkstyleReport};

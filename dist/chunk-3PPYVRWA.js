import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
import{a as n}from"./chunk-D3IYWZS2.js";import{c as t,f as o}from"./chunk-5G5BMIID.js";import"./chunk-6QF55GK5.js";import"./chunk-QWPBAKRB.js";var c={error:"critical",warning:"major",note:"info"};function u({findings:r}){let s=n(r),p=r.map(e=>{let{path:i,line:a,endLine:m}=o(e.span);return{description:`${e.message} ${e.remedy}`,check_name:e.rule,fingerprint:s.get(e),severity:c[e.severity],location:{path:i,lines:{begin:a,end:m}}}});return`${t(p,2)}
`}export{u as gitlabReport};

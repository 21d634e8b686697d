import{a as g,b as p}from"./chunk-F47AIVZO.js";import{chunk_BJHPLNY2_a as c}from"./part-2.js";import{chunk_GGKZUKCQ_e as l}from"./part-2.js";import{chunk_IU3V35F5_a as a}from"./part-1.js";var d=2e4;function b(s,e){let{files:i,repaired:n}=g(s,"unsafe"),t=i.map(({before:r,text:u})=>$("diff",h(p(r,u))));if(t.length===0)return"";let f=[],o=500;for(let r of t)r.length>d||o+r.length*3>e||(o+=r.length*3,f.push(r));let m=t.length-f.length;return["",`<details><summary>Fixes: ${l(n.length,"finding")} in ${l(t.length,"file")}</summary>`,"","`infra-lint --fix` makes those that keep the meaning, `--fix=unsafe` all of them.","",...f,...m>0?[`${l(m,"more file")}: see \`infra-lint --diff\`.`,""]:[],"</details>",""].join(`
`)}function h(s){let e=s.replace(/\n$/,"").split(`
`),i=n=>n?.slice(1)??"";return e.map((n,t)=>{if(/^(?:---|\+\+\+|@@|\\) /.test(n))return a(n);let o=c(i(n),i(e[t-1]),i(e[t+1]));return a(`${n.slice(0,1)}${o.replaceAll("	","  ")}`)}).join(`
`)}function $(s,e){let i=Math.max(2,...[...e.matchAll(/`+/g)].map(([t])=>t.length)),n="`".repeat(i+1);return`${n}${s}
${e}
${n}
`}export{b as a,$ as b};

import{a as P}from"./chunk-XERF53NZ.js";import{chunk_PYZR5EBW_a as w}from"./part-2.js";import{chunk_FP4HCVWH_a as $}from"./part-2.js";import"./part-2.js";import"./part-2.js";import{chunk_EFQZFGQV_b as y}from"./part-2.js";import{chunk_BBJICEMN_a as h}from"./part-1.js";import"./part-2.js";import"./part-2.js";import{chunk_YKBSLD6T_a as d}from"./part-2.js";import"./part-2.js";import{chunk_QGEEQRY3_b as x}from"./part-1.js";import"./part-2.js";import"./part-1.js";function j(t,n,e){return`${t.trim().split(/\n{2,}/).map(i=>W(i,n,e)).join(`

`)}
`}function W(t,n,e){let[,r,i]=/^(#+) (.*)$/.exec(t)??[];return i!==void 0?n.bold(r==="#"?n.cyan(i):i):t.startsWith("```")?R(t):t.startsWith("|")?C(t,n,e):t.startsWith("- ")?t.split(`
`).map(s=>p(s.replace(/<(https?:[^>]+)>/,"$1"),n)).join(`
`):M(t.replace(/\s*\n\s*/g," "),e).map(s=>p(s,n)).join(`
`)}function R(t){return t.split(`
`).slice(1,-1).map(n=>`    ${n}`).join(`
`)}function p(t,n){return t.replace(/`([^`]+)`/g,(e,r)=>{let i=n.cyan(r);return i===r?e:i})}function b(t,n){return n.cyan("a")==="a"?t:t.replace(/`([^`]+)`/g,"$1")}var T=2;function C(t,n,e){let r=t.split(`
`).filter(o=>!/^[|\s-]+$/.test(o)).map(o=>o.split("|").slice(1,-1).map(m=>m.trim())),i=Math.max(...r.map(o=>o.length)),s=(o="")=>b(o,n).length,a=Array.from({length:i-1},(o,m)=>Math.max(...r.map(u=>s(u[m])))),l=a.reduce((o,m)=>o+m+T,0);return r.flatMap(o=>{let[m="",...u]=M(o[i-1]??"",Math.max(20,e-l));return[a.map((f,g)=>{let c=o[g]??"";return(g===0?n.bold(p(c,n)):p(c,n))+" ".repeat(f-s(c)+T)}).join("")+p(m,n),...u.map(f=>" ".repeat(l)+p(f,n))]}).map(o=>o.trimEnd()).join(`
`)}function M(t,n){let e=[],r="";for(let[i]of t.matchAll(/(?:`[^`]*`|\S)+/g))r!==""&&r.length+1+i.length>n?(e.push(r),r=i):r=r===""?i:`${r} ${i}`;return[...e,r]}async function z(t,n,{cwd:e,stdout:r,env:i}){let s=A(t,await P(e)),a=r.isTTY===!0,l=$(y(n,i,a)),o=a||n===!0;return r.write(o?j(s,l,Math.min(r.columns??100,100)):s),0}function A(t,n){let e=t.toLowerCase(),r=d.find(({id:s})=>s===e);if(r!==void 0){let{id:s,title:a,rationale:l,remedy:o}=r;return`# ${s}

${a}.

## Why

${l}

## What to do

${o}
`}let i=n.filter(({id:s,aliases:a})=>[s,...a].some(l=>l.toLowerCase()===e));if(i.length>0)return`${i.map(w).join(`

`)}
`;throw new h(`There is no rule \`${t}\`.`,x(t,E(n))??"`infra-lint rules` lists them.")}function E(t){let n=t.flatMap(e=>e.aliases).filter(e=>!/\d/.test(e));return[...[...t,...d].map(({id:e})=>e),...new Set(n)]}export{z as explainRule,A as explanationOf};

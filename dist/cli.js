#!/usr/bin/env node
import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
import{a as w}from"./chunk-4Y6TB5DQ.js";import{a as y,e as $}from"./chunk-7PNL36A7.js";import{a as m}from"./chunk-ZEPI6QHD.js";import{a as l}from"./chunk-MPWWCUQK.js";import{a as i}from"./chunk-BYR5MUA5.js";import"./chunk-3KW3I3X4.js";import"./chunk-QU5MFLZC.js";import"./chunk-BB5BAVRZ.js";import"./chunk-5I3AJFZQ.js";import{a as p}from"./chunk-VW2YTLYM.js";import"./chunk-6QF55GK5.js";import{a,b as g}from"./chunk-OA5SG46Q.js";import"./chunk-QPZD7IT3.js";import"./chunk-AKL3QGDX.js";import"./chunk-B5KXYTLB.js";import{a as f}from"./chunk-QGEEQRY3.js";import"./chunk-PXAEO6PG.js";import"./chunk-QWPBAKRB.js";import{existsSync as b}from"node:fs";import{resolve as R}from"node:path";function x(n){let t=n.toLowerCase(),r=p.find(({id:o})=>o===t);if(r!==void 0){let{id:o,title:s,rationale:u,remedy:C}=r;return`# ${o}

${s}.

## Why

${u}

## What to do

${C}
`}let e=i.filter(({id:o,aliases:s})=>[o,...s].some(u=>u.toLowerCase()===t));if(e.length>0)return`${e.map(w).join(`

`)}
`;let c=f(n,[...i,...p].map(({id:o})=>o));throw new a(`There is no rule \`${n}\`.`,c===void 0?"`infra-lint rules` lists them.":`Did you mean \`${c}\`?`)}function E(){let n=Math.max(...i.map(({id:r})=>r.length));return i.map(({id:r,severity:e,title:c,profile:o})=>{let s=o==="strict"?" (profile strict)":"";return`${r.padEnd(n)}  ${e.padEnd(7)}  ${c}${s}
`}).join("")}async function P(n,t){switch(n.command){case"lint":return(await $(n.options,t)).exitCode;case"rules":return t.stdout.write(E()),0;case"explain":return t.stdout.write(x(n.rule)),0;default:return n}}var W=["rules","explain"];async function T(n,t){try{return await v(await j(n),t)}catch(r){return t.stderr.write(L(r)),2}}async function j(n){if(n.length===1&&n[0]==="--version")return{command:"print",text:`${l}
`};if(!W.includes(n[0]??"")&&!n.some(e=>e.startsWith("-")))return{command:"lint",options:y(n)};let{requestFrom:r}=await import("./chunk-RJVPJXEP.js");return r(n)}async function v(n,t){return n.command==="print"?(t.stdout.write(n.text),0):(n.command==="lint"&&D(n.options.paths,t),P(n,t))}function D([n],{cwd:t}){if(n===void 0||b(R(t,n)))return;let r=f(n,W);if(r!==void 0)throw new a(`There is no command or path \`${n}\`.`,`Did you mean \`infra-lint ${r}\`?`)}function L(n){if(n instanceof a){let e=n.hint===""?"":`hint: ${m(n.hint)}
`;return`error: ${m(n.message)}
${e}`}if(n instanceof g)return n.lines.map(e=>`error: ${m(e)}
`).join("");let r=(n instanceof Error?n.stack??n.message:String(n)).split(`
`).map(m).join(`
`);return`error: This is a fault of infra-lint ${l}. Please report it: ${N}
${r}
`}var N="https://github.com/infra-lint/infra-lint/issues";var{env:S,stdout:k,stderr:d}=process;for(let n of[k,d])n.on("error",t=>{t.code!=="EPIPE"&&(d.write(`error: The report cannot be written (${t.code}).
`),process.exit(2))});function F(){try{return process.cwd()}catch{return}}var h=F();h===void 0&&d.write(`error: The working directory is gone.
`);process.exitCode=h===void 0?2:await T(process.argv.slice(2),{cwd:h,env:S,stdout:k,stderr:d});

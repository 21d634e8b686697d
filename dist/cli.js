#!/usr/bin/env node
import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
import{a as w}from"./chunk-DXOFLEO2.js";import{a as y,b as $,e as x}from"./chunk-7R75FNPH.js";import"./chunk-IBJL6BNI.js";import"./chunk-6J5FZIFU.js";import{a as m}from"./chunk-5G5BMIID.js";import"./chunk-TUF5OK3L.js";import{a as l}from"./chunk-MPWWCUQK.js";import{b as i}from"./chunk-4RA42AZ7.js";import"./chunk-KE3SNILN.js";import{a as d}from"./chunk-VW2YTLYM.js";import"./chunk-3KW3I3X4.js";import"./chunk-6QF55GK5.js";import{a,b as g}from"./chunk-OA5SG46Q.js";import"./chunk-ID2IJQYB.js";import"./chunk-BB5BAVRZ.js";import"./chunk-ITEWNFKE.js";import"./chunk-V3EPJ2JQ.js";import"./chunk-QPZD7IT3.js";import{a as c}from"./chunk-QGEEQRY3.js";import"./chunk-UDW2LHKU.js";import"./chunk-QWPBAKRB.js";import{existsSync as L}from"node:fs";import{resolve as O}from"node:path";function E(n){let t=n.toLowerCase(),r=d.find(({id:o})=>o===t);if(r!==void 0){let{id:o,title:s,rationale:u,remedy:C}=r;return`# ${o}

${s}.

## Why

${u}

## What to do

${C}
`}let e=i.filter(({id:o,aliases:s})=>[o,...s].some(u=>u.toLowerCase()===t));if(e.length>0)return`${e.map(w).join(`

`)}
`;let f=c(n,[...i,...d].map(({id:o})=>o));throw new a(`There is no rule \`${n}\`.`,f===void 0?"`infra-lint rules` lists them.":`Did you mean \`${f}\`?`)}function P(){let n=Math.max(...i.map(({id:r})=>r.length));return i.map(({id:r,severity:e,title:f,profile:o})=>{let s=o==="strict"?" (profile strict)":"";return`${r.padEnd(n)}  ${e.padEnd(7)}  ${f}${s}
`}).join("")}async function W(n,t){switch(n.command){case"lint":return b(n.options,t);case"rules":return t.stdout.write(P()),0;case"explain":return t.stdout.write(E(n.rule)),0;default:return n}}async function b(n,t){if(!n.diff)return(await x(n,t)).exitCode;let{showRepairs:r}=await import("./chunk-W7QV6PLJ.js");return r($(n,t),n.fix??"safe",t)}var T=["rules","explain"];async function R(n,t){try{return await D(await j(n),t)}catch(r){return t.stderr.write(N(r)),2}}async function j(n){if(n.length===1&&n[0]==="--version")return{command:"print",text:`${l}
`};if(!T.includes(n[0]??"")&&!n.some(e=>e.startsWith("-")))return{command:"lint",options:y(n)};let{requestFrom:r}=await import("./chunk-FL6BHD3D.js");return r(n)}async function D(n,t){return n.command==="print"?(t.stdout.write(n.text),0):(n.command==="lint"&&v(n.options.paths,t),W(n,t))}function v([n],{cwd:t}){if(n===void 0||L(O(t,n)))return;let r=c(n,T);if(r!==void 0)throw new a(`There is no command or path \`${n}\`.`,`Did you mean \`infra-lint ${r}\`?`)}function N(n){if(n instanceof a){let e=n.hint===""?"":`hint: ${m(n.hint)}
`;return`error: ${m(n.message)}
${e}`}if(n instanceof g)return n.lines.map(e=>`error: ${m(e)}
`).join("");let r=(n instanceof Error?n.stack??n.message:String(n)).split(`
`).map(m).join(`
`);return`error: This is a fault of infra-lint ${l}. Please report it: ${S}
${r}
`}var S="https://github.com/infra-lint/infra-lint/issues";var{env:F,stdout:k,stderr:p}=process;for(let n of[k,p])n.on("error",t=>{t.code!=="EPIPE"&&(p.write(`error: The report cannot be written (${t.code}).
`),process.exit(2))});function M(){try{return process.cwd()}catch{return}}var h=M();h===void 0&&p.write(`error: The working directory is gone.
`);process.exitCode=h===void 0?2:await R(process.argv.slice(2),{cwd:h,env:F,stdout:k,stderr:p});

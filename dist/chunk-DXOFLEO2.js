import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
import{a as s}from"./chunk-KE3SNILN.js";function m(n){return[`# ${n.id}`,`${n.title}.`,r(n),"## Why",n.rationale.trim(),"## What to do",n.remedy,...f(n),"## References",n.references.map(i=>`- <${i}>`).join(`
`)].join(`

`)}function r(n){return["| | |","| --- | --- |",...[["Severity",n.severity],["Profile",n.profile],["Held to it",n.environments==="all"?"every environment":"everything that is not for development"],["Looks at",n.on===s?"every kind of component":n.on.join(", ")],["Pattern",n.patterns.map(({document:t,section:e})=>`${t}, "${e}"`).join("; ")],["Controls",Object.entries(n.controls).map(([t,e])=>`${t} ${e.join(", ")}`).join("; ")],["Also known as",n.aliases.join(", ")],["Repairs",a(n)],["Silent where it is said by",(n.yieldsTo??[]).map(t=>`\`${t}\``).join(", ")],["Since",n.since]].filter(([,t])=>t!=="").map(([t,e])=>`| ${t} | ${e} |`)].join(`
`)}function a({fixes:n}){return n===void 0?"":n==="safe"?"some, with `--fix`":"some, with `--fix=unsafe`"}function f(n){let i=Object.entries(n.options).map(([o,{default:t,description:e}])=>`| \`${o}\` | \`${JSON.stringify(t)}\` | ${e} |`);return i.length===0?[]:["## Options",["| option | default | |","| --- | --- | --- |",...i].join(`
`)]}export{m as a};

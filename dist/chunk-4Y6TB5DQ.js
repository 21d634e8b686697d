import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
import{a as s}from"./chunk-5I3AJFZQ.js";function p(n){return[`# ${n.id}`,`${n.title}.`,r(n),"## Why",n.rationale.trim(),"## What to do",n.remedy,...a(n),"## References",n.references.map(o=>`- <${o}>`).join(`
`)].join(`

`)}function r(n){return["| | |","| --- | --- |",...[["Severity",n.severity],["Profile",n.profile],["Held to it",n.environments==="all"?"every environment":"everything that is not for development"],["Looks at",n.on===s?"every kind of component":n.on.join(", ")],["Pattern",n.patterns.map(({document:t,section:e})=>`${t}, "${e}"`).join("; ")],["Controls",Object.entries(n.controls).map(([t,e])=>`${t} ${e.join(", ")}`).join("; ")],["Also known as",n.aliases.join(", ")],["Silent where it is said by",(n.yieldsTo??[]).map(t=>`\`${t}\``).join(", ")],["Since",n.since]].filter(([,t])=>t!=="").map(([t,e])=>`| ${t} | ${e} |`)].join(`
`)}function a(n){let o=Object.entries(n.options).map(([i,{default:t,description:e}])=>`| \`${i}\` | \`${JSON.stringify(t)}\` | ${e} |`);return o.length===0?[]:["## Options",["| option | default | |","| --- | --- | --- |",...o].join(`
`)]}export{p as a};

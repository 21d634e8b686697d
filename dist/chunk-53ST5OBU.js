import{chunk_FEWNJGV2_a as o}from"./part-2.js";import{chunk_EAOIWRHZ_a as e}from"./part-2.js";import"./part-2.js";import"./part-2.js";import"./part-2.js";import"./part-2.js";import"./part-1.js";import"./part-2.js";import"./part-2.js";import"./part-1.js";var f=1024*1024;async function u(t,i,s){let n=[o(t,i),...s.map(r=>`${e(r)}
`)].join(`
`);if(!t.findings.some(({fix:r})=>r!==void 0))return n;let{fixesText:m}=await import("./chunk-4ME4J6YF.js");return n+m(t.findings,f-Buffer.byteLength(n))}export{f as summaryLimit,u as summaryText};

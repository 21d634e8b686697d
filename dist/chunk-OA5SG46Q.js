import{createRequire as __require}from'node:module';const require=__require(import.meta.url);
var e=class extends Error{name="UsageError";hint;constructor(r,s=""){super(r),this.hint=s}},n=class extends Error{name="ConfigError";lines;constructor(r){super(r.join(`
`)),this.lines=r}};export{e as a,n as b};

import"./part-1.js";import{createHash as e}from"node:crypto";function o(t,r){return Uint8Array.from(e(t).update(r).digest())}export{o as digest};

import{j as d}from"./chunk-NREFEPOC.js";import"./part-2.js";import"./part-1.js";import"./part-1.js";import{chunk_IR25JTBO_b as f}from"./part-2.js";import"./part-2.js";import{chunk_YKBSLD6T_a as c}from"./part-2.js";import"./part-2.js";import"./part-2.js";import"./part-2.js";import"./part-1.js";import"./part-1.js";function u(n,e){let t=n.map(({name:r})=>r).filter(r=>r!=="");return`# bash completion for infra-lint: source <(infra-lint completion bash)
_infra_lint() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command= words= index equals=
  local rules='${e.join(" ")}'
  # The words are split at \`=\`.
  if [[ $current == = ]]; then
    current= equals==
  elif [[ $previous == = ]]; then
    equals==
    previous=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      ${t.join(" | ")}) command=\${COMP_WORDS[index]} && break ;;
    esac
  done
  COMPREPLY=()
  case $command:$previous in
${n.flatMap(({name:r,options:i})=>i.flatMap(o=>h(r,o))).join(`
`)}
  esac
  if [[ $current == -* ]]; then
    case $command in
${n.map(({name:r,options:i})=>`      '${r}') words='${W(i).join(" ")}' ;;`).join(`
`)}
    esac
  else
    case $command in
${n.map(({name:r,operands:i})=>`      '${r}') words=${r===""?`'${t.join(" ")}'`:b(i)} ;;`).join(`
`)}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _infra_lint infra-lint
`}function h(n,e){let{long:t,short:r,value:i}=e;return i.kind==="none"?[]:[`    ${[t,...r===void 0||e.optional?[]:[r]].map(y=>`'${n}:${y}'`).join(" | ")}) ${e.optional?"[[ $equals == = ]] && ":""}${O(i)} ;;`]}function O(n){switch(n.kind){case"one":return`COMPREPLY=($(compgen -W '${n.words.join(" ")}' -- "$current")) && return`;case"rule":return'COMPREPLY=($(compgen -W "$rules" -- "$current")) && return';case"rules":return'local before=; [[ $current == *,* ]] && before=${current%,*},\n      COMPREPLY=($(compgen -P "$before" -W "$rules" -- "${current##*,}")); return';default:return"return"}}function b(n){return n.kind==="one"?`'${n.words.join(" ")}'`:n.kind==="rule"?"$rules":"''"}function W(n){return n.flatMap(({long:e,short:t})=>t===void 0?[e]:[t,e])}function p(n,e){let r=`__fish_seen_subcommand_from ${n.map(({name:i})=>i).filter(i=>i!=="").join(" ")}`;return["# fish completion for infra-lint: infra-lint completion fish | source",`set -g __infra_lint_rules ${e.join(" ")}`,...n.flatMap(i=>{let o=i.name==="",s=o?`not ${r}`:`__fish_seen_subcommand_from ${i.name}`;return[...o?[]:[`complete -c infra-lint -n 'not ${r}' -a ${i.name} -d '${m(i.description)}'`],...i.options.map(a=>k(a,s)),...x(i.operands,s)]}),""].join(`
`)}function k({long:n,short:e,description:t,value:r,optional:i},o){let s=`-l ${n.replace(/^--/,"")}${e===void 0?"":` -s ${e.replace(/^-/,"")}`}`,a=r.kind==="none"?"":D(r,i);return`complete -c infra-lint -n '${o}' ${s}${a} -d '${m(t)}'`}function D(n,e){switch(n.kind){case"one":return`${e?" -f":" -x"} -a '${n.words.join(" ")}'`;case"rule":case"rules":return" -x -a '$__infra_lint_rules'";case"file":return" -r";default:return" -x"}}function x(n,e){if(n.kind==="file")return[];let t=n.kind==="one"?` -a '${n.words.join(" ")}'`:n.kind==="rule"?" -a '$__infra_lint_rules'":"";return[`complete -c infra-lint -n '${e}' -f${t}`]}function m(n){return n.replaceAll("'","\u2019").replaceAll("`","")}function $(n,e){let[t,...r]=n;return`#compdef infra-lint
# zsh completion for infra-lint: source <(infra-lint completion zsh)
_infra_lint_rules() {
  local -a rules=(${e.join(" ")})
  compadd -a rules
}
_infra_lint_rule_list() {
  local -a rules=(${e.join(" ")})
  _values -s , rule $rules
}
_infra_lint_first() {
  local -a commands=(
${r.map(({name:i,description:o})=>`    '${i}:${C(o)}'`).join(`
`)}
  )
  _describe command commands
  _files
}
_infra_lint() {
  if (( CURRENT > 2 )); then
    case $words[2] in
${r.map(j).join(`
`)}
    esac
  fi
  _arguments -s \\
${t===void 0?"":t.options.map(i=>`    ${_(i)} \\`).join(`
`)}
    '1: :_infra_lint_first' '*:file:_files'
}
if [[ $funcstack[1] = _infra-lint ]]; then
  _infra_lint "$@"
else
  compdef _infra_lint infra-lint
fi
`}function j({name:n,options:e,operands:t}){let r=t.kind==="none"?[]:[`'*:${t.kind}:${g(t)}'`];return`      ${n})
        shift words && (( CURRENT-- ))
        _arguments -s ${[...e.map(_),...r].join(" ")}
        return ;;`}function _({long:n,short:e,description:t,value:r,optional:i}){let o=`[${C(t)}]`;if(r.kind==="none")return e===void 0?`'*${n}${o}'`:`'*'{${e},${n}}'${o}'`;let s=`${i?"::":":"}${r.kind==="one"?"value":r.kind}:${g(r)}`;return i?`'*${n}=-${o}${s}'`:e===void 0?`'*${n}=${o}${s}'`:`'*'{${e}+,${n}=}'${o}${s}'`}function g(n){switch(n.kind){case"one":return`(${n.words.join(" ")})`;case"file":return"_files";case"rule":return"_infra_lint_rules";case"rules":return"_infra_lint_rule_list";default:return" "}}function C(n){return n.replaceAll("'","\u2019").replace(/[[\]]/g,"\\$&").replaceAll(":","\\:").replaceAll("`","")}function N(n,{stdout:e}){let t={bash:u,zsh:$,fish:p}[n];return e.write(t(P(),L())),0}var l=()=>{};function P(){let n=d({lint:l,init:l,rules:l,explain:l,config:l,testRules:l,baseline:l,merge:l,completion:l});return[n,...n.commands].map(e=>({name:e===n?"":e.name(),description:e.description(),options:e.createHelp().visibleOptions(e).map(w),operands:e.registeredArguments.map(M)[0]??{kind:"none"}}))}function w(n){let[,e=""]=/[<[]([^\]>[]+)/.exec(n.flags)??[],{argChoices:t}=n;return{long:n.long??"",short:n.short??void 0,description:n.description,value:t!==void 0?{kind:"one",words:t}:R(e),optional:n.optional&&!n.required}}function R(n){return n===""?{kind:"none"}:/file|path|folder/.test(n)?{kind:"file"}:{kind:n==="rules"?"rules":"text"}}function M(n){return n.argChoices!==void 0?{kind:"one",words:n.argChoices}:n.name()==="rule"?{kind:"rule"}:{kind:/paths|file/.test(n.name())?"file":"text"}}function L(){return[...f,...c].map(({id:n})=>n).sort()}export{N as printCompletion};

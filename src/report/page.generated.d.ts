/** The script of the HTML report, bundled: it may stand in a `<script>` as it is. */
export declare const script: string;
/** Of the script, as a Content-Security-Policy names it: `sha256-…`. */
export declare const scriptHash: string;
export declare const style: string;
export declare const styleHash: string;

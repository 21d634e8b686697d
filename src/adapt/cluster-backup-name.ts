/** The charts of programs that back up a cluster's volumes by schedules which are set with the chart or in the program. */
const names =
  /(?:^|[/_-])(?:velero|k10|kasten|kubestash|stash|k8up|trilio[a-z-]*|cloudcasa|gemini)(?:$|[/_.-])/;

/** @param name of a chart, a release or a folder: `velero`, `vmware-tanzu/velero`, `apps/velero` */
export function isClusterBackup(name: string): boolean {
  return names.test(name.toLowerCase());
}

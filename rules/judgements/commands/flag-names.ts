const flag =
  /^(?:FEATURE|ENABLE)_[A-Z\d_]+$|^[A-Z\d_]+_ENABLED$|^_?(?:feature|enable)[A-Z]\w*$|^\w*[a-z\d]Enabled$|^(?:feature|enable)_[a-z\d_]+$|^[a-z\d_]+_enabled$/;

/** Whether a name says that it turns a feature on: `FEATURE_SEARCH`, `ENABLE_SEARCH`, `searchEnabled`. */
export function isFlagName(name: string): boolean {
  return flag.test(name);
}

export const x = process.env.TOOL_ONLY;

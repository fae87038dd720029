export const label = `${process.env.STAGE_LABEL}`;
export const name = String(process.env.STAGE_NAME);

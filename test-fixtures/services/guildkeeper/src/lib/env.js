export const dashboardSecret = process.env.DASHBOARD_SECRET;

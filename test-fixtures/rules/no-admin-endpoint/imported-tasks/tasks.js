export async function seedDatabase() {}
export async function runMigrations() {}
export async function resetPassword() {}
export async function createBackup() {}

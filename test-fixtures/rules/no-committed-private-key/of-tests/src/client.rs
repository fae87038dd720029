pub const KEY: &str = "-----BEGIN PRIVATE KEY-----\nMIIEowIBAAKCAQEA0Z3VS5JJcds3xfnNygWyF8PbnGy0\n-----END PRIVATE KEY-----";

#[cfg(test)]
pub mod tests {
    pub const KEY: &str = "-----BEGIN PRIVATE KEY-----\nMIIEowIBAAKCAQEA0Z3VS5JJcds3xfnNygWyF8PbnGy0\n-----END PRIVATE KEY-----";
}

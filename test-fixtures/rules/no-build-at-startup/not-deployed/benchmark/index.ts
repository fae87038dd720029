console.log("a thousand users");

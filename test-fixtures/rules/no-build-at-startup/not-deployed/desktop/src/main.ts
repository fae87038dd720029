console.log("window");

<?php echo file_get_contents("https://shop.example/api/token");

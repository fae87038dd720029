import { tmpdir } from 'node:os';
import { Controller, Module, Post, UseInterceptors } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AnyFilesInterceptor, FileInterceptor, FilesInterceptor } from '@nestjs/platform-express';

@Controller('photos')
class PhotosController {
  @Post()
  @UseInterceptors(FileInterceptor('photo', { dest: './uploads' }))
  //                                                ^^^^^^^^^^^ no-local-file-state: `multer dest` keeps uploads on the disk of this process, where others cannot see them; keep them in an object store.
  one() {}

  @Post('many')
  @UseInterceptors(FilesInterceptor('photos', 10, { dest: './uploads' }))
  //                                                      ^^^^^^^^^^^ no-local-file-state
  many() {}

  @Post('any')
  @UseInterceptors(AnyFilesInterceptor({ dest: tmpdir() }))
  any() {}

  @Post('kept')
  @UseInterceptors(FileInterceptor('photo'))
  kept() {}
}

@Module({ controllers: [PhotosController] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.enableShutdownHooks();
  await app.listen(process.env.PORT ?? 3000);
}
void bootstrap();

const gulp = require('gulp');

gulp.task('styles', () => gulp.src('*.css'));

import progressbar

BAR = progressbar.ProgressBar

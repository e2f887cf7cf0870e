# Times detect_groups of the R package CooRTweet on a CSV file: file, window in seconds, minimum participation.
# Prints the seconds (without reading), the number of rows and the processor seconds of the whole process. Exit status 3: the
# package is not installed.
arguments <- commandArgs(trailingOnly = TRUE)
if (!suppressWarnings(requireNamespace("CooRTweet", quietly = TRUE))) quit(status = 3)
suppressPackageStartupMessages(library(data.table))
shares <- fread(arguments[1], colClasses = list(character = c("object_id", "account_id", "content_id")))
used <- system.time(
  pairs <- CooRTweet::detect_groups(
    shares,
    time_window = as.numeric(arguments[2]),
    min_participation = as.numeric(arguments[3])
  )
)
cat(used[["elapsed"]], nrow(pairs), sum(proc.time()[c("user.self", "sys.self")]), "\n")

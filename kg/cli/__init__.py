"""The command line: one file a command, each turning options into one library call and one printed result."""

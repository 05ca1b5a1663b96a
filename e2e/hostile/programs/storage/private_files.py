from attack import attempt, world

attempt("OPFS", lambda: world.navigator.storage.getDirectory())
attempt("buckets", lambda: world.navigator.storageBuckets.open("x"))
attempt("a file", lambda: world.FileReaderSync.new())
attempt("a picker", lambda: world.showOpenFilePicker())

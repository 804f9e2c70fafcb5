package dev.chancery.bench;

/**
 * What a process with open streams takes.
 *
 * @param before resident kilobytes with one stream open
 * @param resident resident kilobytes with all open, after some seconds
 * @param rate events that each stream had in a second
 */
record HeldStreams(long before, long resident, int threads, double rate) {
    static HeldStreams parse(String line) {
        String[] parts = line.split(" ", -1);
        return new HeldStreams(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Integer.parseInt(parts[2]),
                Double.parseDouble(parts[3]));
    }

    double megabytes() {
        return resident / 1024.0;
    }

    double kilobytesAStream() {
        return (double) (resident - before) / (OpenStreams.STREAMS - 1);
    }

    @Override
    public String toString() {
        return before + " " + resident + " " + threads + " " + rate;
    }
}

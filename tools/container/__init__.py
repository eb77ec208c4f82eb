"""Try the container files on a real engine, also where no registry is reached."""

"""The documentation as a site: what MkDocs needs beside the pages of ``docs/``."""

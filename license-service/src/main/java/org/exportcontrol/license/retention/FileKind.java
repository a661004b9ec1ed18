package org.exportcontrol.license.retention;

/** The kinds of files that go whole: an application with all licenses that came of it, and an inquiry. */
enum FileKind {
    APPLICATION("application", "'GRANTED', 'REFUSED', 'NOT_ACCEPTED', 'WITHDRAWN'", "edited_at"),
    INQUIRY("inquiry", "'ANSWERED', 'WITHDRAWN'", "filed_on");

    private final String table;
    private final String ended;
    private final String begun;

    FileKind(String table, String ended, String begun) {
        this.table = table;
        this.ended = ended;
        this.begun = begun;
    }

    /** The files that may go; what is younger by its own beginning need not be looked at closely. */
    String mayGo() {
        return " from " + table + " file where file.state in (" + ended + ")"
                + " and file." + begun + " < now() - make_interval(years => :years)"
                + " and kept_because(file, :years) is null";
    }

    /** The audit chains of a file. */
    String chains() {
        return "select chain.subject_type as type, chain.subject_id as id from " + table
                + " file cross join lateral audited_in(file) chain where file.id = :id";
    }

    String purge() {
        return "select purge_" + table + "(:id, :years)";
    }
}

package dev.lockstep.cli;

/** The systems for which a start is written. */
enum CiSystem {
  GITHUB("init/github.yml", ".github/workflows/lockstep.yml"),
  GITLAB("init/gitlab.yml", ".gitlab/lockstep.gitlab-ci.yml");

  private final String template;
  private final String file;

  CiSystem(String template, String file) {
    this.template = template;
    this.file = file;
  }

  String template() {
    return template;
  }

  /** Where the system, or a file of it, looks for it. */
  String file() {
    return file;
  }
}

/** Words and signs that names of levels have and names of topics hardly do. */
export const levelName =
  /\b(?:level|grade|band|stage|step|tier|rank|junior|jr|mid|intermediate|senior|sr|lead|leader|staff|principal|associate|apprentice|intern|graduate|trainee|entry|expert|fellow|distinguished|master|novice|beginner|advanced|engineer|developer|programmer|designer|architect|analyst|scientist|consultant|specialist|administrator|researcher|writer|tester|manager|director|head|chief|officer|president|vp|cto|cio|[a-z]{1,3}-?\d{1,2})\b|\b(?:i{1,3}|iv|v)$/i

"""What people add to gold: users and keys, work on alerts, saved views, vessel groups, the audit trail."""
